"""The schema as a whole."""

from hub.query.declaring.build import build_schema
from schema.mutation import Mutation
from schema.query import Query
from schema.subscription import Subscription

schema = build_schema(Query, Mutation, Subscription)
