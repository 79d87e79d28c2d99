/** `npm run playground`: builds the page and serves it on this machine only, until it is interrupted. */
import { createServer } from "node:http";
import { served } from "./served.js";

const files = await served();
const port = Number(process.env.PORT ?? 8430);

const server = createServer(({ method, url }, response) => {
  const file = method === "GET" ? files.get(url?.split("?")[0] ?? "") : undefined;
  response.writeHead(file === undefined ? 404 : 200, {
    "content-type": file?.type ?? "text/plain",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(file?.body ?? "");
});
server.listen(port, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${port}/`);
});
