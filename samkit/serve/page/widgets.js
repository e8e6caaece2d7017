/** The official widgets, and anywidget's, for a notebook whose author shows some of their own. */

import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import css from "@jupyter-widgets/controls/css/widgets.built.css";
import { Widget } from "@lumino/widgets";

async function loaded(model) {
  // Our own form brings no script: the page has it.
  if (!model.get("_esm")) return {};
  const address = URL.createObjectURL(new Blob([model.get("_esm")], { type: "text/javascript" }));
  const { default: given } = await import(address);
  URL.revokeObjectURL(address);
  return typeof given === "function" ? given() : given;
}

class AnyModel extends base.DOMWidgetModel {
  initialize(...about) {
    super.initialize(...about);
    this.runtime = loaded(this).then(async (runtime) => {
      await runtime.initialize?.({ model: this });
      return runtime;
    });
  }
}

class AnyView extends base.DOMWidgetView {
  async render() {
    const runtime = await this.model.runtime;
    addStyle(this.model.get("_css"));
    this.leave = await runtime.render?.({ model: this.model, el: this.el });
  }

  remove() {
    this.leave?.();
    return super.remove();
  }
}

const HOMES = { "@jupyter-widgets/base": base, "@jupyter-widgets/controls": controls, anywidget: { AnyModel, AnyView } };

class Manager extends ManagerBase {
  constructor(kernel) {
    super();
    this.kernel = kernel;
    kernel.registerCommTarget(this.comm_target_name, (comm, message) =>
      this.handle_comm_open(new base.shims.services.Comm(comm), message));
  }

  async loadClass(name, home) {
    const found = HOMES[home]?.[name];
    if (!found) throw new Error(`${home} has no ${name}`);
    return found;
  }

  async _get_comm_info() {
    const { content } = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return content.comms;
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this.kernel.createComm(target, id);
    if (data || metadata) comm.open(data, metadata, buffers);
    return new base.shims.services.Comm(comm);
  }
}

const managers = new WeakMap();

async function managed(kernel) {
  const manager = new Manager(kernel);
  await manager._loadFromKernel();
  return manager;
}

function addStyle(text) {
  if (!text) return;
  const style = document.createElement("style");
  style.textContent = text;
  document.head.append(style);
}

addStyle(css);

/** Show one model in this place. */
export async function show(kernel, id, place) {
  if (!managers.has(kernel)) managers.set(kernel, managed(kernel));
  const manager = await managers.get(kernel);
  const view = await manager.create_view(await manager.get_model(id));
  place.replaceChildren();
  Widget.attach(view.luminoWidget ?? view.pWidget, place);
}
