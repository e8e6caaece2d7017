/** One connection to one kernel: the models it holds and the messages of each. */

import { KernelConnection } from "@jupyterlab/services/lib/kernel/default";
import { CommsOverSubshells, ServerConnection } from "./services.js";

const TARGET = "jupyter.widget";

export class Line {
  /** `lost` is called once, when the connection ends by itself; the official one would try again, and complain. */
  constructor(baseUrl, kernelId, lost) {
    this.open = true;
    this.closed = new Promise((done) => (this.done = done));
    const ended = () => {
      if (!this.open) return;
      this.close();
      lost();
    };
    class Socket extends WebSocket {
      constructor(...about) {
        super(...about);
        this.addEventListener("close", ended);
        this.addEventListener("error", ended);
      }
    }
    const address = new URL(baseUrl, location.href).href;
    const serverSettings = ServerConnection.makeSettings({
      baseUrl: address, wsUrl: address.replace(/^http/, "ws"), appendToken: false, token: "", WebSocket: Socket,
    });
    // Voilà lets visitors send comm messages only, and so no request for a subshell.
    this.about = { model: { id: kernelId, name: "python3" }, serverSettings, handleComms: true, commsOverSubshells: CommsOverSubshells.Disabled };
    this.connections = [];
    this.kernel = this.connection();
    this.kernel.statusChanged.connect((_kernel, status) => status === "dead" && ended());
    // What a notebook makes later is no concern of ours.
    this.kernel.registerCommTarget(TARGET, () => {});
  }

  /** Give one more connection to the kernel; the official widgets keep to one of their own. */
  connection() {
    const made = new KernelConnection(this.about);
    this.connections.push(made);
    return made;
  }

  /** Ask a model for its state; gives it with ways to send it messages and to hear its own. */
  model(id) {
    const comm = this.kernel.createComm(TARGET, id);
    const listeners = [];
    return new Promise((told) => {
      comm.onMsg = ({ content: { data } }) => {
        if (data.method === "custom") for (const listener of listeners) listener(data.content);
        if (data.method === "update" && data.state) {
          told({
            state: data.state,
            send: (content) => comm.send({ method: "custom", content }),
            onMessage: (listener) => listeners.push(listener),
          });
        }
      };
      comm.send({ method: "request_state" });
    });
  }

  close() {
    this.open = false;
    this.done();
    for (const one of this.connections) if (!one.isDisposed) one.dispose();
  }
}
