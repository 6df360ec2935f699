import type { Pipe, PipeEvents } from "../../live";

/** Connects with the text authority by a WebSocket. */
export function socketPipe(address: string, events: PipeEvents): Pipe {
  const url = new URL(address, document.baseURI);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => typeof data === "string" && events.received(data);
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (message) => socket.readyState === WebSocket.OPEN && socket.send(message),
    close: () => socket.close(),
  };
}
