/** The stage's own host for a form: a page as JSON, and a websocket in the place of a kernel. */

import { mount } from "/static/form.js";

const place = document.querySelector("[data-samkit-form]");
const form = mount(place, JSON.parse(place.querySelector("script").textContent));
document.body.dataset.samkit = "ready";

function connect() {
  const socket = new WebSocket(`ws://${location.host}/line${location.pathname}${location.search}`);
  socket.onmessage = ({ data }) => {
    const first = JSON.parse(data);
    form.attach({
      page: first,
      send: (message) => socket.send(JSON.stringify(message)),
      onMessage: (callback) => (socket.onmessage = (event) => callback(JSON.parse(event.data))),
    });
  };
  socket.onclose = () => {
    form.detach();
    setTimeout(connect, 200);
  };
}

connect();
