import * as communique from "./index";

// The one script without imports that the server runs; it finds the functions as properties of this object.
Object.assign(globalThis, { communique: { ...communique } });
