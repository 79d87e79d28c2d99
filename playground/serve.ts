/** `npm run playground`: builds the page and serves it on this machine only, until it is interrupted. */
import { createServer } from "node:http";
import { playground } from "./build.js";

const html = await playground();
const port = Number(process.env.PORT ?? 8430);

const server = createServer(({ method, url }, response) => {
  const isPage = method === "GET" && url?.split("?")[0] === "/";
  response.writeHead(isPage ? 200 : 404, {
    "content-type": "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(isPage ? html : "");
});
server.listen(port, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${port}/`);
});
