//! A fault of the module: own content is back at once, and the widgets a moment later.
//!
//! `BANGVANG_TRAPPING` names the `dist` of a bundle that traps when told to; without it
//! those tests skip.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bangvang_tests::{Engine, Host, Page, each_engine};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    a_fault_brings_own_content_back_at_once_and_the_widgets_with_their_state,
    a_second_fault_leaves_own_content,
    what_fell_never_runs_again,
    a_page_that_throws_into_us_is_survived,
    what_only_some_data_needs_is_back_as_well,
    a_fault_while_a_part_joins_is_survived,
);

/// Own content has to be back within this many milliseconds.
const AT_ONCE: f64 = 100.0;

const THREE: &str = r#"
    <bangvang-honours id="one" src="/data/honours.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>
    <bangvang-honours id="two" src="/data/small.json" url-state="none" loading="eager"><a href="/two.pdf">Thôn Hạ</a></bangvang-honours>
    <bangvang-article id="three" src="/data/article.json" loading="eager"><p>Bài viết</p></bangvang-article>"#;

/// Serves the trapping bundle at `/trapping/`; `false` where there is none.
fn has_trapping(page: &Page) -> bool {
    let Some(dist) = std::env::var_os("BANGVANG_TRAPPING").filter(|named| !named.is_empty()) else {
        println!("skipped: BANGVANG_TRAPPING names no bundle that traps");
        return false;
    };
    let bundle = PathBuf::from(dist).join("bangvang");
    for folder in fs::read_dir(&bundle).into_iter().flatten().flatten().filter(|entry| entry.path().is_dir()) {
        serve_folder(page, &folder.path(), &format!("/trapping/{}/", folder.file_name().to_string_lossy()));
    }
    serve_folder(page, &bundle, "/trapping/");
    true
}

fn serve_folder(page: &Page, folder: &Path, at: &str) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for file in entries.flatten().filter(|entry| entry.path().is_file()) {
        page.serve(&format!("{at}{}", file.file_name().to_string_lossy()), fs::read(file.path()).unwrap_or_default());
    }
}

fn open_three(page: &Page) {
    page.open(Host::new(THREE).bundle(r#"<script async src="/trapping/bangvang.js"></script>"#));
    page.widget("#one").wait_for_count(ROW, 25);
    page.widget("#two").wait_for_count(ROW, 2);
    page.widget("#three").wait_for_text("h2", "Thạch Khê gặp mặt");
}

/// Makes the module trap, and returns how long each widget's own content took to be back.
fn trap(page: &Page) -> Value {
    let script = "return await new Promise((done) => {
        const began = performance.now(), back = {};
        const own = (el) => { const range = document.createRange(); range.selectNodeContents(el);
          return [...range.getClientRects()].some((box) => box.width > 0 && box.height > 0); };
        const hear = (event) => {
          if (event.detail.code === 'stopped') back[event.target.id] = own(event.target) ? performance.now() - began : 1e9;
        };
        addEventListener('bangvang:error', hear);
        setTimeout(() => document.querySelector('#one')._.widget.trap());
        setTimeout(() => { removeEventListener('bangvang:error', hear); done(back); }, 150);
      });";
    page.session().run_async(script, &[]).unwrap_or_else(|error| panic!("{error}"))
}

/// How many articles are described to search engines.
const DESCRIBED: &str = "document.querySelectorAll('script[type=\"application/ld+json\"]').length";

#[track_caller]
fn check_back(back: &Value) {
    for id in ["one", "two", "three"] {
        let time = back.get(id).and_then(Value::as_f64);
        assert!(time.is_some_and(|time| time <= AT_ONCE), "own content of {id} after {time:?} ms: {back}");
    }
}

fn a_fault_brings_own_content_back_at_once_and_the_widgets_with_their_state(page: &Page) {
    if !has_trapping(page) {
        return;
    }
    open_three(page);
    let (one, two) = (page.widget("#one"), page.widget("#two"));
    one.type_into(SEARCH, "truong");
    page.until("location.hash.includes('one.q=truong')", "writes the search into the address");
    let found = one.count(ROW);
    two.type_into(SEARCH, "khoi");
    two.wait_for_count(ROW, 1);
    check_back(&trap(page));
    let said = page.take_console();
    assert!(said.len() == 1 && said.iter().all(|line| line.contains("started afresh")), "{said:#?}");
    one.wait_for_count(ROW, found);
    two.wait_for_count(ROW, 1);
    two.wait_for_text(ROW, "Dương Văn Khôi");
    page.widget("#three").wait_for_text("h2", "Thạch Khê gặp mặt");
    page.until(&format!("{DESCRIBED} === 1"), "describes the article once");
    assert!(!one.shows_own_content() && !two.shows_own_content());
    one.retype(SEARCH, "tran tien dung");
    one.wait_for_count(ROW, 1);
    let engines =
        page.requested("/trapping/").iter().filter(|path| path.ends_with("/bangvang.wasm.packed.bin")).count();
    assert_eq!(engines, 1, "a fresh start needs no new download");
}

fn a_second_fault_leaves_own_content(page: &Page) {
    if !has_trapping(page) {
        return;
    }
    open_three(page);
    check_back(&trap(page));
    for (id, selector) in [("#one", ROW), ("#two", ROW), ("#three", "h2")] {
        page.widget(id).wait_for(selector);
    }
    check_back(&trap(page));
    std::thread::sleep(Duration::from_millis(600));
    let said = page.take_console();
    assert_eq!(said.len(), 2, "one line a fault: {said:#?}");
    for id in ["#one", "#two", "#three"] {
        assert!(page.widget(id).shows_own_content(), "{id}");
        assert_eq!(page.widget(id).count("h2"), 0, "{id} still shows a view");
    }
    assert_eq!(page.value(DESCRIBED), 0, "nothing describes an article that doesn't show");
    let late = "document.querySelector('main').insertAdjacentElement('afterbegin', document.createElement('bangvang-honours')).ready";
    let rejected = page.settle(late);
    assert!(rejected.is_err(), "what comes later is told: {rejected:?}");
    assert_eq!(page.take_console(), [""; 0]);
}

fn what_only_some_data_needs_is_back_as_well(page: &Page) {
    if !has_trapping(page) {
        return;
    }
    let sheet = r#"<bangvang-honours id="one" src="/data/honours.csv"><p>Danh sách</p></bangvang-honours>"#;
    page.open(Host::new(sheet).bundle(r#"<script async src="/trapping/bangvang.js"></script>"#));
    page.widget("#one").wait_for_count(ROW, 2);
    trap(page);
    page.widget("#one").wait_for_count(ROW, 2);
    let is_part = |path: &String| path.contains("/honours.") || path.contains("/sheets.");
    let parts: Vec<String> = page.requested("/trapping/").into_iter().filter(is_part).collect();
    assert_eq!(parts.len(), 2, "its parts need no new download: {parts:?}");
    page.take_console();
}

fn a_fault_while_a_part_joins_is_survived(page: &Page) {
    if !has_trapping(page) {
        return;
    }
    // Joining takes its time, for the second kind.
    let head = "<script>{ const make = WebAssembly.instantiate;
        WebAssembly.instantiate = async (module, given) => {
          if (window.slow && given['']) await new Promise((on) => setTimeout(on, window.slow));
          return make(module, given);
        }; }</script>";
    let list = r#"<bangvang-honours id="one" src="/data/small.json"><p>Danh sách</p></bangvang-honours>"#;
    for slow in [60, 400] {
        page.open(
            Host::new(list).policy(None).head(head).bundle(r#"<script async src="/trapping/bangvang.js"></script>"#),
        );
        page.widget("#one").wait_for_count(ROW, 2);
        let add = format!(
            "window.slow = {slow}; const article = document.createElement('bangvang-article');
             article.id = 'three'; article.setAttribute('loading', 'eager'); article.setAttribute('src', '/data/article.json');
             document.querySelector('#one').before(article);"
        );
        page.run(&add, &[]);
        page.until(
            "performance.getEntriesByType('resource').some((one) => one.name.includes('articles.packed.bin'))",
            "asks",
        );
        trap(page);
        page.widget("#one").wait_for_count(ROW, 2);
        page.widget("#three").wait_for_text("h2", "Thạch Khê gặp mặt");
        let said = page.take_console();
        assert_eq!(said.len(), 1, "{said:#?}");
    }
}

fn what_fell_never_runs_again(page: &Page) {
    if !has_trapping(page) {
        return;
    }
    open_three(page);
    page.widget("#one").click("nav a");
    page.widget("#one").wait_for_count(ROW, 2);
    trap(page);
    page.widget("#one").wait_for_count(ROW, 2);
    page.take_console();
    // What the fallen module had heard of the window is heard once more.
    page.run("history.back(); dispatchEvent(new Event('resize'));", &[]);
    page.widget("#one").wait_for_count(ROW, 25);
    page.run("document.querySelector('#one').remove();", &[]);
    std::thread::sleep(Duration::from_millis(300));
    page.widget("#two").type_into(SEARCH, "khoi");
    page.widget("#two").wait_for_count(ROW, 1);
}

/// A listener of the page that throws while we draw is the page's own fault, and told as such.
fn a_page_that_throws_into_us_is_survived(page: &Page) {
    let head = "<script>addEventListener('bangvang:search', () => { throw new Error('their own'); });</script>";
    let body = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;
    page.open(Host::new(body).policy(None).head(head));
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "tran tien dung");
    list.wait_for_count(ROW, 1);
    page.until("__seen.errors.length > 0", "throws");
    page.forget("errors");
    list.retype(SEARCH, "");
    list.wait_for_count(ROW, 25);
    // Letting go is told as well.
    page.until("__seen.errors.length > 0", "throws again");
    page.forget("errors");
    assert!(page.take_console().iter().all(|line| !line.contains("stopped")));
}

#[test]
fn comings_and_goings_leave_nothing_behind() {
    bangvang_tests::run(Engine::Chromium, module_path!(), mount_and_unmount);
}

/// Comings and goings in one turn of the test, and how long it may take at most, in milliseconds.
const TURN: u32 = 1_500;
const PATIENCE: u32 = 4_000;
/// Turns after which what is held must no longer grow.
const TURNS: u32 = 8;

fn mount_and_unmount(page: &Page) {
    let head = "<script>
        const own = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...parts) => {
          const made = await own.apply(WebAssembly, parts);
          window.memory = (made.instance || made).exports.memory;
          return made;
        };
        window.come = async (turns, time) => {
          const end = performance.now() + time;
          let done = 0;
          while (done < turns && performance.now() < end) {
            const lists = Array.from({ length: 20 }, () => document.createElement('bangvang-honours'));
            for (const list of lists) {
              list.innerHTML = '<script type=\"application/json\">{\"title\": \"Thôn Hạ\", \"awardees\": [{\"name\": \"La Văn Cường\"}, {\"name\": \"Dương Văn Khôi\"}]}</scr' + 'ipt>';
              document.querySelector('main').append(list);
            }
            await Promise.all(lists.map((list) => list.ready));
            lists.forEach((list) => list.remove());
            await new Promise((on) => setTimeout(on));
            done += lists.length;
          }
          // What the test itself collected is no memory of ours.
          __seen.events.length = 0;
          return done;
        };</script>";
    page.open(
        Host::new(r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours>"#).policy(None).head(head),
    );
    page.widget("#list").wait_for_count(ROW, 2);
    let mut counted = vec![Counted::after(page, 0)];
    // An allocator takes its pages in the first few thousand; from then on nothing may grow.
    while counted.len() <= TURNS as usize && !is_steady(&counted) {
        let made = page.settle(&format!("come({TURN}, {PATIENCE})"));
        let made = made.ok().and_then(|value| value.as_u64()).unwrap_or_default();
        assert!(made >= 20, "nothing comes or goes");
        counted.push(Counted::after(page, made));
    }
    println!("comings and goings: {counted:#?}");
    assert!(is_steady(&counted), "something grows: {counted:#?}");
}

/// Whether two turns one after the other left nothing behind.
fn is_steady(counted: &[Counted]) -> bool {
    let pairs: Vec<_> = counted.windows(2).collect();
    pairs.len() > 2
        && pairs.iter().rev().take(2).all(|pair| matches!(pair, [before, after] if after.is_no_more_than(before)))
}

/// What the page holds after the garbage is gone.
#[derive(Debug)]
struct Counted {
    made: u64,
    nodes: u64,
    listeners: u64,
    wasm: u64,
    heap: u64,
}

impl Counted {
    fn after(page: &Page, made: u64) -> Self {
        let ask = |method: &str| page.session().chromium(method, &json!({})).unwrap_or_else(|error| panic!("{error}"));
        for _ in 0..3 {
            ask("HeapProfiler.collectGarbage");
            std::thread::sleep(Duration::from_millis(100));
        }
        let counters = ask("Memory.getDOMCounters");
        let heap = ask("Runtime.getHeapUsage");
        let number = |from: &Value, key: &str| from.get(key).and_then(Value::as_u64).unwrap_or_default();
        Self {
            made,
            nodes: number(&counters, "nodes"),
            listeners: number(&counters, "jsEventListeners"),
            wasm: page.value("memory.buffer.byteLength").as_u64().unwrap_or_default(),
            heap: number(&heap, "usedSize"),
        }
    }

    /// A heap breathes: some bytes a widget are no leak.
    fn is_no_more_than(&self, before: &Self) -> bool {
        self.nodes <= before.nodes + 20
            && self.listeners <= before.listeners + 5
            && self.wasm <= before.wasm
            && self.heap <= before.heap + 60 * self.made
    }
}
