// Ask a hub every audit of GraphQL over HTTP: node audit.mjs URL, with the key in HUB_KEY. Prints JSON.
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
const authorization = `Bearer ${process.env.HUB_KEY}`;

function fetchFn(input, init = {}) {
  return fetch(input, { ...init, headers: { ...init.headers, authorization } });
}

const results = [];
for (const audit of serverAudits({ url, fetchFn })) {
  const { id, name, status, reason } = await audit.fn();
  results.push({ id, name, status, reason });
}
console.log(JSON.stringify(results));
