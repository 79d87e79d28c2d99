#!/usr/bin/env node
// Signals first: the first process of a container does not hear them while the rest is loaded.
import "./signals.js";

await import("./program.js");
