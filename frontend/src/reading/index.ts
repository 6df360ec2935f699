import { CommuniqueReading } from "./reading";
import { CommuniqueRemarks } from "./remarks";

if (!customElements.get("communique-reading")) {
  customElements.define("communique-reading", CommuniqueReading);
  customElements.define("communique-remarks", CommuniqueRemarks);
}

export { CommuniqueReading, CommuniqueRemarks };
