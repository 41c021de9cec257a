// Serve PostGraphile as in production: node server.mjs DATABASE_URL PORT. The schema is built once, at the start.
import { createServer } from "node:http";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const [url, port] = process.argv.slice(2);

const preset = {
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    PgAggregatesPreset,
  ],
  // Views have no indexes of their own, so that nothing could be filtered or followed; the tables below have them.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  schema: {
    connectionFilterAllowEmptyObjectInput: true,
    connectionFilterRelations: false,
  },
  grafserv: { graphqlPath: "/graphql", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
  pgServices: [
    makePgService({ connectionString: url, schemas: ["graph"], poolConfig: { max: 16, min: 16, idleTimeoutMillis: 0 } }),
  ],
};

const instance = postgraphile(preset);
await instance.getSchema();
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), "127.0.0.1");
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
if (process.argv[4] === "--schema") {
  const { printSchema } = await import("postgraphile/graphql");
  console.log(printSchema(await instance.getSchema()));
}
