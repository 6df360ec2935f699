import { defineConfig } from "vite";

/** The picture of an edition's way: loaded only where it is shown. */
export default defineConfig({
  build: {
    target: "es2023",
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    emptyOutDir: false,
    rolldownOptions: { output: { minify: true } },
    lib: { entry: "src/way/index.ts", formats: ["es"], fileName: () => "communique-way.js" },
  },
});
