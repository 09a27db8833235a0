//! What widgets leave behind when they go: nothing.

use bangvang_tests::{Engine, Host, Page, each_engine};
use serde_json::{Value, json};

each_engine!(ten_thousand_comings_and_goings_leave_nothing_behind);

/// How often widgets come and go, after as many as it takes to know everything once.
const TIMES: usize = 10_000;
const WARM: usize = 1_000;
/// How many of them one call of the driver waits for.
const BATCH: usize = 500;

/// Keeps the module's memory and counts timers that are still to come.
const WATCH: &str = "window.memories = [];
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...words) => {
      const made = await instantiate.apply(WebAssembly, words);
      const { memory } = (made.instance || made).exports;
      if (memory) memories.push(memory);
      return made;
    };
    window.timers = new Set();
    const set = window.setTimeout, clear = window.clearTimeout;
    window.setTimeout = (call, ...words) => {
      const timer = set.call(window, (...more) => { timers.delete(timer); if (call.call) call(...more); }, ...words);
      timers.add(timer);
      return timer;
    };
    window.clearTimeout = (timer) => { timers.delete(timer); clear.call(window, timer); };";

/// A list of the page's own table, and a gallery whose data is fetched.
const BODY: &str = r#"<div id="place"></div>
  <template id="list"><bangvang-honours url-state="none"><table><tr><th>Họ và tên</th><th>Năm</th></tr>
    <tr><td>Trần Tiến Dũng</td><td>2020</td></tr><tr><td>Lê Thị Hoa</td><td>2021</td></tr></table></bangvang-honours></template>
  <template id="photos"><bangvang-gallery url-state="none" src="/photos.json"></bangvang-gallery></template>"#;

/// Lists and galleries come, are shown, and go.
const TURNS: &str = r"(async () => {
    const place = document.querySelector('#place');
    for (let turn = 0; turn < COUNT; turn++) {
      const el = document.querySelector(turn % 4 ? '#list' : '#photos').content.firstElementChild.cloneNode(true);
      place.append(el);
      await el.ready;
      el.remove();
      // What has left the page is let go a task later.
      if (turn % 10 == 9) await new Promise((on) => setTimeout(on));
    }
    await new Promise((on) => setTimeout(on, 60));
    __seen.events.length = 0;
    return true;
  })()";

/// Nodes, listeners and bytes that are alive.
fn alive(page: &Page) -> [f64; 5] {
    let ask = |method: &str| page.session().chromium(method, &json!({})).expect("Chromium answers");
    ask("HeapProfiler.collectGarbage");
    ask("HeapProfiler.collectGarbage");
    let metrics = ask("Performance.getMetrics");
    let list = metrics.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
    let metric = |name: &str| {
        let found = list.iter().find(|one| one.get("name").and_then(Value::as_str) == Some(name));
        found.and_then(|one| one.get("value")?.as_f64()).expect("Chromium counts it")
    };
    let wasm = page.value("memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)");
    let timers = page.value("timers.size").as_f64().unwrap_or(f64::MAX);
    [metric("Nodes"), metric("JSEventListeners"), metric("JSHeapUsedSize"), wasm.as_f64().unwrap_or(0.0), timers]
}

fn come_and_go(page: &Page, times: usize) {
    for _ in 0..times / BATCH {
        page.settle(&TURNS.replace("COUNT", &BATCH.to_string())).expect("widgets come and go");
    }
}

/// Only Chromium tells what is alive.
fn ten_thousand_comings_and_goings_leave_nothing_behind(page: &Page) {
    if page.engine() != Engine::Chromium {
        println!("skipped: {} doesn't tell what is alive", page.engine());
        return;
    }
    page.serve("/watch.js", WATCH);
    page.serve("/photos.json", r#"{"photos": [{"src": "/data/photos/con-duong.svg", "caption": "Con đường mới"}]}"#);
    page.open(Host::new(BODY).head("<script src=/watch.js></script>"));
    page.session().chromium("Performance.enable", &json!({})).expect("Chromium counts");
    page.session().chromium("HeapProfiler.enable", &json!({})).expect("Chromium collects");
    // What comes by itself is there before anything is counted.
    page.run("document.querySelector('#place').append(document.querySelector('#photos').content.cloneNode(true))", &[]);
    page.until(
        "performance.getEntriesByType('resource').some((one) => one.name.includes('lightbox.packed.bin'))",
        "brings it",
    );
    page.run("document.querySelector('#place').replaceChildren()", &[]);
    come_and_go(page, WARM);
    let before = alive(page);
    come_and_go(page, TIMES);
    let after = alive(page);
    println!("nodes, listeners, heap, wasm, timers: {before:?}, then {after:?}");
    assert!(after[0] <= before[0] + 20.0, "nodes: {before:?}, {after:?}");
    assert!(after[1] <= before[1] + 5.0, "listeners: {before:?}, {after:?}");
    assert!(after[2] <= before[2] + 3e5, "bytes of scripts: {before:?}, {after:?}");
    assert!(before[3] > 0.0 && after[3] <= before[3], "bytes of wasm: {before:?}, {after:?}");
    // Some drivers leave one of their own for each script that they wait for.
    let drivers = (TIMES / BATCH) as f64;
    assert!(after[4] <= before[4] + drivers, "timers: {before:?}, {after:?}");
}
