//! The one `integrity` on the script tag covers everything: the loader holds the hashes of
//! the rest, and the version file says the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use bangvang_tests::{Host, Page, Rule, each_engine};
use serde_json::json;

use crate::hosts::case::{bundle, bundle_file, elsewhere, manifest};
use crate::{ROW, SEARCH};

each_engine!(
    the_version_file_tells_the_truth,
    a_file_spoiled_in_the_cache_is_asked_for_once_more,
    another_origin_that_changes_a_file_is_refused,
    nothing_is_asked_of_anybody_but_those_the_page_names,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#;

#[test]
fn the_version_file_lists_every_file_of_the_bundle() {
    let folder = bundle();
    if !folder.is_dir() {
        println!("skipped: there is no bundle yet");
        return;
    }
    let listed: BTreeSet<String> = manifest().into_iter().map(|(path, ..)| path).collect();
    let mut there = BTreeSet::new();
    collect(&folder, "", &mut there);
    there.remove("bangvang.version.json");
    assert_eq!(listed, there);
    let folders: BTreeSet<_> = listed
        .iter()
        .filter_map(|path| path.split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| *folder != "themes")
        .collect();
    assert_eq!(folders.len(), 1, "one folder for one version: {folders:?}");
    for (path, bytes, hash) in manifest() {
        assert_eq!(bundle_file(&path).len() as u64, bytes, "{path}");
        assert!(hash.starts_with("sha384-") && hash.len() == 71, "{path}: {hash}");
    }
}

fn collect(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

/// The files that a list loads after the loader.
const FILES: [&str; 4] = ["engine.js", "bangvang.wasm.packed.bin", "bangvang.css.packed.bin", "honours.packed.bin"];

/// The browser hashes each file itself.
fn the_version_file_tells_the_truth(page: &Page) {
    page.open(Host::new("<p>Trang</p>").bundle(""));
    let script = "(async () => {
        const version = await (await fetch('/bangvang/bangvang.version.json')).json();
        const wrong = [];
        const of = (path) => version.files.find((one) => [path, path + '.bin'].some((name) => one.path === name));
        const hashed = async (bytes) => {
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
          return 'sha384-' + btoa(String.fromCharCode(...hash));
        };
        const engine = version.files.find((one) => one.path.endsWith('engine.js')).path;
        const [, weaver] = /\"(AGFz[^\"]+)/.exec(await (await fetch('/bangvang/' + engine)).text());
        const tool = new WebAssembly.Module(Uint8Array.from(atob(weaver), (letter) => letter.charCodeAt()));
        const woven = (bytes) => {
          const { memory, weave } = new WebAssembly.Instance(tool).exports, to = 2048 + bytes.byteLength;
          memory.grow(to >> 14);
          new Uint8Array(memory.buffer).set(new Uint8Array(bytes), 2048);
          return memory.buffer.slice(to, weave(2048, to));
        };
        for (const file of version.files) {
          const bytes = await (await fetch('/bangvang/' + file.path)).arrayBuffer();
          if (await hashed(bytes) !== file.sha384 || bytes.byteLength !== file.bytes) wrong.push(file.path);
          const whole = file.path.replace('.packed.bin', '');
          if (whole === file.path) continue;
          const open = new Response(bytes).body.pipeThrough(new DecompressionStream('deflate'));
          const inside = await new Response(open).arrayBuffer();
          const unpacked = whole.endsWith('.css') ? inside : woven(inside);
          if (await hashed(unpacked) !== of(whole).sha384) wrong.push(file.path);
        }
        return { wrong, count: version.files.length, version: version.version };
      })()";
    let found = page.settle(script).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(found["wrong"], json!([]), "{found}");
    assert!(found["count"].as_u64() >= Some(6), "{found}");
    let folder = manifest().first().map(|(path, ..)| path.clone()).unwrap_or_default();
    assert!(found["version"].as_str().is_some_and(|version| folder.starts_with(version)), "{found}, {folder}");
}

fn a_file_spoiled_in_the_cache_is_asked_for_once_more(page: &Page) {
    for file in FILES {
        page.server().rule(Rule::on(&format!("/bangvang/*/{file}")).times(1).tamper());
    }
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "tran tien dung");
    list.wait_for_count(ROW, 1);
    for file in FILES {
        let asked = page.requested("/bangvang/").iter().filter(|path| path.ends_with(file)).count();
        assert_eq!(asked, 2, "{file} is asked for twice");
    }
    // The first engine.js was refused, as it should be.
    page.forget("errors");
}

fn another_origin_that_changes_a_file_is_refused(page: &Page) {
    for file in ["engine.js", "bangvang.wasm*", "bangvang.css*", "honours*.bin"] {
        let server = elsewhere();
        server.rule(Rule::on(&format!("/bangvang/*/{file}")).tamper());
        let integrity = manifest().into_iter().find(|(path, ..)| path == "bangvang.js").map(|(.., hash)| hash);
        let tag = format!(
            r#"<script async src="{}" integrity="{}" crossorigin="anonymous"></script>"#,
            server.url("/bangvang/bangvang.js"),
            integrity.unwrap_or_default()
        );
        page.open(Host::new(LIST).policy(None).bundle(&tag));
        page.until("__seen.console.length > 0", "says why");
        assert!(page.widget("#list").shows_own_content(), "{file}");
        let said = page.take_console();
        assert_eq!(said.len(), 1, "{file}: {said:#?}");
        page.forget("errors");
    }
}

fn nothing_is_asked_of_anybody_but_those_the_page_names(page: &Page) {
    let server = elsewhere();
    let tag =
        format!(r#"<script async src="{}" crossorigin="anonymous"></script>"#, server.url("/bangvang/bangvang.js"));
    page.open(Host::new(LIST).policy(None).bundle(&tag));
    page.widget("#list").wait_for_count(ROW, 25);
    let script = "performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin)
        .filter((origin) => origin !== location.origin && origin !== arguments[0])";
    assert_eq!(page.run(&format!("return {script};"), &[server.origin().into()]), json!([]));
    let kept = "[localStorage.length, sessionStorage.length, document.cookie].join()";
    assert_eq!(page.value(kept), json!("0,0,"), "no storage, no cookie");
    assert!(page.requested("/bangvang/").is_empty(), "the page's own server has no bundle to give");
}
