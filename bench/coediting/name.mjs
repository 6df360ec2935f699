// node name.mjs: what is measured and how, in short.
import { nameOfThis } from "./lib/machine.mjs";

console.log(nameOfThis());
