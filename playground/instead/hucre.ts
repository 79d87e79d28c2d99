/** Of the library of workbooks what reads and writes them; the rest of it stays out of the page. */
export { readOds, readXls, readXlsx, writeXlsx } from "hucre";
