// Follow what changes until two events have come: node follow.mjs ws|sse URL, with the key in HUB_KEY. Prints JSON lines.
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [kind, url] = process.argv.slice(2);
const authorization = `Bearer ${process.env.HUB_KEY}`;
const query = 'subscription { recordsChanged { number kinds { kind statements } } }';

const client =
  kind === 'ws'
    ? createSocketClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
      })
    : createSseClient({ url, headers: { authorization }, retryAttempts: 0 });

let seen = 0;
for await (const event of client.iterate({ query })) {
  console.log(JSON.stringify(event));
  seen += 1;
  if (seen === 2) break;
}
await client.dispose();
