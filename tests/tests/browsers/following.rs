//! What an element follows: its attributes, the page around it, and what comes while it is busy.

use std::thread::sleep;
use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    search_takes_whatever_a_page_gives,
    search_by_name_settles_when_the_list_is_read_again,
    colours_that_change_slowly_are_followed,
    a_style_sheet_that_comes_late_is_followed,
    inline_data_waits_whatever_is_added_to_the_page,
    a_state_that_no_address_has_stays_with_its_element,
    a_language_that_changes_is_spoken_throughout,
    an_element_that_is_moved_follows_its_new_place,
    a_gallery_with_fewer_photos_closes_the_one_that_is_gone,
    a_query_that_begins_with_a_slash_keeps_the_state,
    ready_is_of_the_source_that_was_just_set,
    an_earlier_list_never_replaces_a_later_one,
    a_ladder_that_never_comes_costs_no_list,
    news_and_photos_take_up_what_the_address_says_of_a_new_id,
    a_page_that_describes_its_article_is_left_alone,
    an_id_of_any_signs_is_found_in_the_address,
    ready_comes_once_and_with_what_it_is_of,
    a_block_that_fades_is_followed,
    what_is_around_a_shadow_root_is_followed,
    an_element_changed_and_taken_out_at_once_keeps_its_state,
    a_photo_whose_sizes_are_missing_shows_by_itself,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

fn people(names: &[&str]) -> String {
    Value::from(names.iter().map(|name| json!({ "name": name, "year": 2020 })).collect::<Vec<_>>()).to_string()
}

fn search_takes_whatever_a_page_gives(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    let total = |filters: &str| {
        let call =
            format!("document.querySelector('#list').search('', {{ filters: {filters} }}).then((all) => all.total)");
        page.settle(&call).unwrap_or_default()
    };
    assert_eq!(total("{ year: undefined }"), json!(27), "what isn't given filters nothing");
    for odd in ["{ year: [undefined] }", "{ year: Symbol() }", "{ year: () => 1 }", "{ year: 1n }"] {
        assert_eq!(total(odd), json!(0), "{odd} is a value that no record has");
    }
    assert_eq!(total("new Proxy({}, { ownKeys() { throw 1; } })"), json!(27));
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
}

fn search_by_name_settles_when_the_list_is_read_again(page: &Page) {
    let names: Vec<String> = (0..12_000).map(|number| format!("Nguyễn Văn {number}")).collect();
    page.serve("/long.json", people(&names.iter().map(String::as_str).collect::<Vec<_>>()));
    page.open(r#"<bangvang-honours id="list" src="/long.json"></bangvang-honours>"#);
    page.wait_for_event("ready", "list");
    let call = "(async () => { const list = document.querySelector('#list');
        const asked = list.search('', { sort: 'name' });
        await new Promise((on) => setTimeout(on, 30));
        list.reload();
        return (await asked).total; })()";
    assert_eq!(page.settle(call).unwrap_or_default(), json!(12_000));
}

fn colours_that_change_slowly_are_followed(page: &Page) {
    page.serve(
        "/slow.css",
        "body { background: #fff; color: #222; transition: background-color .2s, color .2s }
        body.dark { background: #111; color: #eee }",
    );
    page.open(Host::new(LIST).head(r#"<link rel="stylesheet" href="/slow.css">"#));
    page.widget("#list").wait_for_count(ROW, 25);
    let dark = "document.querySelector('#list').shadowRoot.querySelector('.bangvang--dark')";
    for (now, is_dark) in [("dark", true), ("", false)] {
        page.run("document.body.className = arguments[0]", &[now.into()]);
        sleep(Duration::from_millis(400));
        page.until(&format!("!!{dark} === {is_dark}"), "follows the page's colours to their end");
    }
}

fn a_style_sheet_that_comes_late_is_followed(page: &Page) {
    page.serve("/dark.css", "body { background: #000; color: #eee }");
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 25);
    sleep(Duration::from_millis(300));
    let add = "const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '/dark.css'; document.head.append(link)";
    page.run(add, &[]);
    page.widget("#list").wait_for(".bangvang--dark");
}

fn inline_data_waits_whatever_is_added_to_the_page(page: &Page) {
    // As a page that still comes: the element is open, and a script of the page's adds to the body.
    page.serve("/add.js", "document.body.append(document.createElement('aside'))");
    let rule = Rule::on("/late.js").delay(Duration::from_millis(1500)).body("");
    page.server().rule(rule);
    page.open(
        r#"<bangvang-honours id="list" loading="eager"><table><tr><th>Họ và tên</th></tr><tr><td>An Một</td></tr>
        <script src="/add.js"></script><script src="/late.js"></script>
        <tr><td>Bình Hai</td></tr></table></bangvang-honours>"#,
    );
    page.widget("#list").wait_for_count(ROW, 2);
    page.server().clear_rules();
}

fn a_state_that_no_address_has_stays_with_its_element(page: &Page) {
    page.open(r#"<bangvang-honours src="/data/honours.json" url-state="none"></bangvang-honours>"#);
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
    let again = "const list = document.querySelector('bangvang-honours'), fresh = list.cloneNode();
        list.replaceWith(fresh);";
    page.run(again, &[]);
    list.wait_for_count(ROW, 25);
    let typed = "document.querySelector('bangvang-honours').shadowRoot.querySelector('input[type=search]').value";
    assert_eq!(page.value(typed), json!(""));
    let buttons = list.texts("button").join(" ");
    assert!(buttons.contains("Tải CSV") && !buttons.contains("liên kết"), "no link leads here: {buttons}");
}

fn a_language_that_changes_is_spoken_throughout(page: &Page) {
    page.open(
        r#"<bangvang-honours id="slips" src="/data/slips.json"></bangvang-honours>
        <bangvang-honours id="gone" src="/gone.json"></bangvang-honours>"#,
    );
    page.widget("#slips").wait_for_text("[part=remark]", "Hiển thị 2/3");
    page.widget("#gone").wait_for_text("[role=alert]", "404");
    page.run("document.querySelectorAll('bangvang-honours').forEach((list) => list.lang = 'en')", &[]);
    page.widget("#slips").wait_for_text("[part=remark]", "2 of 3 shown");
    page.widget("#gone").wait_for_text("[role=alert] p", "answered");
    page.take_console();
    page.forget("errors");
}

fn an_element_that_is_moved_follows_its_new_place(page: &Page) {
    page.open(format!(r#"<div id="there" lang="en"></div>{LIST}"#).as_str());
    let list = page.widget("#list");
    list.wait_for_text("[aria-controls=filters]", "Bộ lọc");
    page.run("document.querySelector('#there').append(document.querySelector('#list'))", &[]);
    list.wait_for_text("[aria-controls=filters]", "Filters");
}

fn a_gallery_with_fewer_photos_closes_the_one_that_is_gone(page: &Page) {
    page.serve("/one.json", r#"[{"src": "/data/photos/con-duong.svg"}]"#);
    page.open_at("#anh.photo=5", r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for("dialog[open]");
    page.run("document.querySelector('#anh').setAttribute('src', '/one.json')", &[]);
    gallery.wait_until_gone("dialog[open]");
    gallery.wait_for_count("figure", 1);
    page.until("!location.href.includes('#')", "names no photo any longer");
}

fn a_query_that_begins_with_a_slash_keeps_the_state(page: &Page) {
    page.open_at(
        "?/tin/1",
        r#"<bangvang-honours id="list" src="/data/honours.json" url-state="query"></bangvang-honours>"#,
    );
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
    page.until("location.search.startsWith('?/tin/1&list.q=')", "writes beside what is there");
    page.session().refresh().expect("the page loads anew");
    list.wait_for_count(ROW, 1);
}

fn ready_is_of_the_source_that_was_just_set(page: &Page) {
    page.serve("/later.json", people(&["Lê An", "Lê Bình"]));
    page.open(LIST);
    page.wait_for_event("ready", "list");
    let call = "(async () => { const list = document.querySelector('#list');
        list.setAttribute('src', '/later.json');
        await list.ready;
        return list.shadowRoot.querySelectorAll('tbody tr').length; })()";
    assert_eq!(page.settle(call).unwrap_or_default(), json!(2));
    let gone = "(() => { const list = document.querySelector('#list'); list.setAttribute('src', '/gone.json');
        return list.ready.catch((fault) => fault.code); })()";
    assert_eq!(page.settle(gone).unwrap_or_default(), json!("http-status"));
    page.take_console();
    page.forget("errors");
}

fn an_earlier_list_never_replaces_a_later_one(page: &Page) {
    page.server().rule(Rule::on("/slow-awards.json").delay(Duration::from_millis(900)).body("[]"));
    page.serve("/later.json", people(&["Lê An", "Lê Bình"]));
    page.open(
        r#"<bangvang-honours id="list" awards="/slow-awards.json" loading="eager">
        <script type="application/json">[{"name": "Người Cũ"}]</script></bangvang-honours>"#,
    );
    page.until("document.querySelector('#list').shadowRoot !== null", "begins");
    let change = "const list = document.querySelector('#list');
        list.removeAttribute('awards'); list.setAttribute('src', '/later.json')";
    page.run(change, &[]);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    sleep(Duration::from_millis(1200));
    assert_eq!(list.count(ROW), 2, "{}", list.whole_text());
    page.server().clear_rules();
    page.take_console();
}

fn a_ladder_that_never_comes_costs_no_list(page: &Page) {
    page.server().rule(Rule::on("/hang.json").delay(Duration::from_secs(60)).body("[]"));
    page.serve("/list.json", people(&["Lê An", "Lê Bình"]));
    page.open(r#"<bangvang-honours id="list" src="/list.json" awards="/hang.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_count(ROW, 2);
    page.wait_for_event("ready", "list");
    page.server().clear_rules();
    page.take_console();
}

fn news_and_photos_take_up_what_the_address_says_of_a_new_id(page: &Page) {
    page.open_at("#anh.photo=2", r#"<bangvang-gallery src="/data/gallery.json"></bangvang-gallery>"#);
    let gallery = page.widget("bangvang-gallery");
    gallery.wait_for_count("figure", 5);
    page.run("document.querySelector('bangvang-gallery').id = 'anh'", &[]);
    gallery.wait_for_text("dialog[open] figcaption", "2 / 5");
}

fn a_page_that_describes_its_article_is_left_alone(page: &Page) {
    let kinds = [
        r#"<script type="application/ld+json">{"@type": "https://schema.org/NewsArticle"}</script>"#,
        r#"<div itemscope itemtype="https://schema.org/NewsArticle https://schema.org/Article"></div>"#,
        r#"<div typeof="NewsArticle"></div>"#,
    ];
    for own in kinds {
        page.open(format!(r#"{own}<bangvang-article id="bai" src="/data/article.json"></bangvang-article>"#).as_str());
        page.wait_for_event("ready", "bai");
        assert_eq!(page.value("document.head.querySelectorAll('script[data-bangvang]').length"), json!(0), "{own}");
    }
}

fn an_id_of_any_signs_is_found_in_the_address(page: &Page) {
    for id in [":r0:", "ds(1)", "a/b", "x,y"] {
        let below = format!(
            r#"<p style="height: 500vh">Trên</p><bangvang-honours id="{id}" src="/data/honours.json"></bangvang-honours>"#
        );
        page.open(Host::new(&below).policy(None));
        let list = page.widget("bangvang-honours");
        page.run("document.querySelector('bangvang-honours').ready", &[]);
        list.wait_for_count(ROW, 25);
        list.type_into(SEARCH, "dang thai son");
        list.wait_for_count(ROW, 1);
        page.until("location.hash.length > 3", "writes its state");
        page.session().refresh().expect("the page loads anew");
        page.run("history.scrollRestoration = 'manual'; scrollTo(0, 0)", &[]);
        list.wait_for_count(ROW, 1);
    }
}

fn ready_comes_once_and_with_what_it_is_of(page: &Page) {
    page.serve("/later.json", people(&["Lê An", "Lê Bình"]));
    page.open(
        r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>
        <bangvang-gallery id="anh" src="/data/gallery.json" loading="eager"></bangvang-gallery>"#,
    );
    page.wait_for_event("ready", "list");
    let call = "(async () => { const list = document.querySelector('#list'); let count = 0, lost = 0;
        addEventListener('unhandledrejection', () => lost++);
        list.addEventListener('bangvang:ready', () => count++);
        list.addEventListener('bangvang:error', () => count += 10);
        list.setAttribute('src', '/later.json');
        await list.reload();
        await new Promise((on) => setTimeout(on, 300));
        list.setAttribute('src', '/gone.json');
        list.reload().catch(() => 0);
        await new Promise((on) => setTimeout(on, 500));
        return [count, lost]; })()";
    assert_eq!(page.settle(call).unwrap_or_default(), json!([11, 0]));
    page.take_console();
    page.forget("errors");
    let drawn = "(async () => { const anh = document.querySelector('#anh');
        await anh.reload();
        return anh.shadowRoot.querySelectorAll('figure').length; })()";
    assert_eq!(page.settle(drawn).unwrap_or_default(), json!(5));
}

fn a_block_that_fades_is_followed(page: &Page) {
    page.serve(
        "/fade.css",
        ".card { background: #fff; color: #111; transition: background-color .2s }
        .dark .card { background: #222; color: #eee }",
    );
    let card = format!(r#"<div class="card">{LIST}</div>"#);
    page.open(Host::new(&card).head(r#"<link rel="stylesheet" href="/fade.css">"#));
    page.widget("#list").wait_for_count(ROW, 25);
    page.run("document.documentElement.className = 'dark'", &[]);
    sleep(Duration::from_millis(400));
    page.until("!!document.querySelector('#list').shadowRoot.querySelector('.bangvang--dark')", "is dark at the end");
    page.run("window.dispatchEvent(new Event('load'))", &[]);
}

fn what_is_around_a_shadow_root_is_followed(page: &Page) {
    page.open(r#"<div id="box"></div>"#);
    let put = "const root = document.querySelector('#box').attachShadow({ mode: 'open' });
        const list = document.createElement('bangvang-honours');
        list.setAttribute('src', '/data/honours.json'); root.append(list);";
    page.run(put, &[]);
    let says = |words: &str| {
        let text = "document.querySelector('#box').shadowRoot.firstChild.shadowRoot?.querySelector('[aria-controls=filters]')?.textContent";
        page.until(&format!("({text} ?? '').includes('{words}')"), words);
    };
    says("Bộ lọc");
    for (lang, words) in [("en", "Filters"), ("vi", "Bộ lọc"), ("en", "Filters")] {
        page.run("document.querySelector('#box').lang = arguments[0]", &[lang.into()]);
        says(words);
    }
}

fn an_element_changed_and_taken_out_at_once_keeps_its_state(page: &Page) {
    page.open(r#"<bangvang-honours src="/data/honours.json"></bangvang-honours>"#);
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
    let out =
        "window.kept = document.querySelector('bangvang-honours'); kept.setAttribute('page-size', '50'); kept.remove()";
    page.run(out, &[]);
    sleep(Duration::from_millis(200));
    page.run("document.querySelector('main').append(kept)", &[]);
    list.wait_for_count(ROW, 1);
    page.until("location.hash.startsWith('#honours1.q=')", "keeps its key");
}

fn a_photo_whose_sizes_are_missing_shows_by_itself(page: &Page) {
    let photo = json!({ "src": "/data/photos/con-duong.svg", "width": 800, "height": 600, "sources": [{ "src": "/gone.svg", "width": 1600 }] });
    page.serve("/g.json", json!([photo]).to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/g.json"></bangvang-gallery>"#);
    page.widget("#anh").wait_for("figure .is-there img");
    page.forget("errors");
    page.take_console();
}
