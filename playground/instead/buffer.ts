/** Node's class of bytes, where code names it. */
export { Buffer } from "buffer/";
