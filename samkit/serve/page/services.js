/** The part of @jupyterlab/services that a kernel connection needs; build.mjs puts it in the place of the whole. */

export { CommsOverSubshells } from "@jupyterlab/services/lib/kernel/comm";
export { ServerConnection } from "@jupyterlab/services/lib/serverconnection";
