"""The document in which a thing is stated, apart from the agency that delivers it."""

from hub.domain.records.declare import Declared, text


class Documented(Declared):
    """Fields of records of what a document says: who delivers it need not have said it first."""

    stated_in = text("文献出处", "Document that states it", optional=True)
