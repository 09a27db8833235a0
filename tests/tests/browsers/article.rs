//! The article view.

mod photos;

use bangvang_tests::{Host, Page, each_engine};
use serde_json::json;

each_engine!(
    title_lead_date_views_and_author_are_shown,
    every_kind_of_block_is_rendered,
    headings_follow_the_level_that_the_page_gives,
    parts_show_only_where_named,
    text_of_the_data_never_becomes_markup_or_script,
    a_bad_block_never_costs_the_article,
    html_of_the_data_keeps_its_words_and_loses_its_scripts,
    search_engines_are_told_once_and_no_longer_after_removal,
    equal_articles_are_described_once_until_the_last_goes,
    a_page_that_describes_its_article_is_left_alone,
    the_list_of_an_article_shows_under_it,
    share_and_print_show_where_named,
    an_article_is_printed_with_the_list_far_below,
    the_link_of_an_article_is_copied,
    a_link_is_copied_in_a_page_without_a_clipboard_too,
    no_text_of_an_article_ends_its_description_in_a_page_that_is_saved,
    an_article_and_its_photo_go_to_the_system_s_own_sheet_where_there_is_one,
);

const ARTICLE: &str = r#"<bangvang-article id="article" src="/data/article.json"></bangvang-article>"#;

fn title_lead_date_views_and_author_are_shown(page: &Page) {
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.wait_for_text("h2", "Thạch Khê gặp mặt gương người tốt việc tốt");
    article.wait_for_text("p", "Sáng 10/5, huyện gặp mặt");
    let text = article.whole_text();
    for part in ["10/5/2021", "1.846", "Hoàng Thị Thu Hà"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

fn every_kind_of_block_is_rendered(page: &Page) {
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.wait_for_text("p", "Mỗi thôn một công trình");
    article.wait_for_text("li", "Xã Vĩnh Ninh: 38 công trình");
    article.wait_for_text("blockquote", "Tờ giấy khen này là của cả thôn.");
    article.wait_for_text("blockquote, figure", "Ông Phạm Minh Đức");
    article.wait_for_text("table caption", "Số được khen theo năm");
    assert_eq!(article.texts("tbody td, tbody th"), ["2020", "8", "2021", "25"]);
    article.wait_for_text("a[href$='/data/files/danh-sach.pdf']", "Danh sách đầy đủ");
}

fn headings_follow_the_level_that_the_page_gives(page: &Page) {
    page.open(
        r#"<h2>Mục</h2><bangvang-article heading-level="3" id="article" src="/data/article.json"></bangvang-article>"#,
    );
    let article = page.widget("#article");
    article.wait_for_text("h3", "Thạch Khê gặp mặt");
    assert_eq!(article.text("h4"), "Trao thưởng");
    page.run("document.querySelector('#article').setAttribute('heading-level', '2');", &[]);
    article.wait_for_text("h2", "Thạch Khê gặp mặt");
    assert_eq!(article.text("h3"), "Trao thưởng");
}

fn parts_show_only_where_named(page: &Page) {
    page.open(r#"<bangvang-article show="date" id="article" src="/data/article.json"></bangvang-article>"#);
    let article = page.widget("#article");
    article.wait_for("h2");
    let text = article.whole_text();
    assert!(text.contains("10/5/2021") && !text.contains("1.846") && !text.contains("Hoàng Thị Thu Hà"), "{text}");
}

fn text_of_the_data_never_becomes_markup_or_script(page: &Page) {
    page.open(r#"<bangvang-article id="article" src="/data/hostile.json"></bangvang-article>"#);
    let article = page.widget("#article");
    article.wait_for_text("h2", "Bài có <b>chữ</b> lạ");
    article.wait_for_text("p", "<img src=x onerror=alert(1)>");
    assert_eq!(article.count("h2 b, script, [onclick], [onerror], a[href^='data:'], [src^='javascript:']"), 0);
    assert_eq!(page.value("window.broken === undefined"), json!(true));
    assert_eq!(page.requested("/data/x"), [""; 0]);
    page.take_console();
}

fn a_bad_block_never_costs_the_article(page: &Page) {
    page.open(r#"<bangvang-article id="article" src="/data/hostile.json"></bangvang-article>"#);
    let ready = page.wait_for_event("ready", "article");
    let warnings = ready.get("warnings").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
    assert!(!warnings.is_empty(), "nothing was said of the bad blocks: {ready}");
    let complete = |warning: &serde_json::Value| {
        ["code", "message", "at"].iter().all(|key| warning.get(key).is_some_and(serde_json::Value::is_string))
    };
    assert!(warnings.iter().all(complete), "{warnings:?}");
    assert_eq!(page.widget("#article").count("[role=alert]"), 0);
    page.widget("#article").wait_for_text("p", "<img src=x onerror=alert(1)>");
    assert_eq!(page.take_console().len(), 1, "one document's faults are one line");
}

fn html_of_the_data_keeps_its_words_and_loses_its_scripts(page: &Page) {
    page.open(r#"<bangvang-article id="article" src="/data/hostile.json"></bangvang-article>"#);
    let article = page.widget("#article");
    article.wait_for_text("p", "Đoạn cuối");
    article.wait_for_text("em", "cuối");
    assert_eq!(article.count("script, [onclick]"), 0);
    assert_eq!(page.value("window.broken === undefined"), json!(true));
    page.take_console();
}

/// The descriptions of articles in the page's head, parsed.
const DESCRIBED: &str =
    "[...document.head.querySelectorAll('script[type=\"application/ld+json\"]')].map((one) => JSON.parse(one.text))";

fn search_engines_are_told_once_and_no_longer_after_removal(page: &Page) {
    page.open(ARTICLE);
    page.wait_for_event("ready", "article");
    let described = page.value(DESCRIBED);
    assert_eq!(described.as_array().map(Vec::len), Some(1), "{described}");
    for (path, value) in [
        ("/0/@type", json!("NewsArticle")),
        ("/0/headline", json!("Thạch Khê gặp mặt gương người tốt việc tốt")),
        ("/0/datePublished", json!("2021-05-10T14:30+07:00")),
        ("/0/author/name", json!("Hoàng Thị Thu Hà")),
        ("/0/image/0/@type", json!("ImageObject")),
        ("/0/image/0/caption", json!("Hội trường huyện sáng 10/5")),
        ("/0/image/0/creditText", json!("Lê Quang Dũng")),
        ("/0/image/0/width", json!(1600)),
    ] {
        assert_eq!(described.pointer(path), Some(&value), "{path}");
    }
    let url = described.pointer("/0/image/0/url").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    assert!(url.starts_with("http") && url.ends_with("/data/photos/hoi-truong.svg"), "{url}");
    page.settle("document.querySelector('#article').reload()").expect("reload resolves");
    assert_eq!(page.value(&format!("{DESCRIBED}.length")), 1);
    page.run("document.querySelector('#article').remove();", &[]);
    page.until(&format!("{DESCRIBED}.length === 0"), "takes the description out again");
}

fn equal_articles_are_described_once_until_the_last_goes(page: &Page) {
    page.open(
        r#"<bangvang-article id="one" src="/data/article.json"></bangvang-article>
        <bangvang-article id="two" src="/data/article.json" loading="eager"></bangvang-article>"#,
    );
    page.wait_for_event("ready", "one");
    page.wait_for_event("ready", "two");
    assert_eq!(page.value(&format!("{DESCRIBED}.length")), 1);
    page.run("document.querySelector('#one').remove();", &[]);
    page.until("!document.querySelector('#one')", "lets the first go");
    page.settle("new Promise((done) => setTimeout(done, 100))").expect("a moment passes");
    assert_eq!(page.value(&format!("{DESCRIBED}.length")), 1);
    page.run("document.querySelector('#two').remove();", &[]);
    page.until(&format!("{DESCRIBED}.length === 0"), "takes the description out again");
}

fn a_page_that_describes_its_article_is_left_alone(page: &Page) {
    let own = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bài"}</script>"#;
    page.open(Host::new(ARTICLE).head(own));
    page.wait_for_event("ready", "article");
    assert_eq!(page.value(&format!("{DESCRIBED}.length")), 1);
}

fn the_list_of_an_article_shows_under_it(page: &Page) {
    page.serve("/bai/bai.json", r#"{"title": "Trao thưởng", "honours": {"src": "../data/small.json"}}"#);
    page.serve("/look.css", "bangvang-article::part(search-field), bangvang-article::part(cell) { color: #010203 }");
    page.open(r#"<link rel="stylesheet" href="/look.css"><h2>Mục</h2><bangvang-article id="article" heading-level="3" lang="en" src="/bai/bai.json"></bangvang-article>"#);
    page.widget("#article").wait_for_text("h3", "Trao thưởng");
    let list = page.widget("#article >>> bangvang-honours");
    list.wait_for_count(crate::ROW, 2);
    assert_eq!(list.text("h4"), "Gương sáng thôn Hạ");
    let colours =
        "((root) => ['input[type=search]', 'td'].map((part) => getComputedStyle(root.querySelector(part)).color))
        (document.querySelector('#article').shadowRoot.querySelector('bangvang-honours').shadowRoot)";
    assert_eq!(page.value(colours), json!(["rgb(1, 2, 3)", "rgb(1, 2, 3)"]), "the page reaches its parts");
    list.type_into(crate::SEARCH, "khoi");
    list.wait_for_count(crate::ROW, 1);
    page.until("location.hash === '#article-honours.q=khoi'", "keeps the search in the address");
    page.until("__seen.events.some((event) => event.name === 'search')", "tells of the search");
    let kinds: Vec<_> =
        page.events("ready").iter().filter_map(|event| event.pointer("/detail/kind").cloned()).collect();
    assert_eq!(kinds, ["article"], "the list's own is not the article's");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
}

fn share_and_print_show_where_named(page: &Page) {
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.wait_for_count("figure img", 4);
    assert_eq!(article.count(".article__tools"), 0);
    page.run(
        "window.printed = 0; window.print = () => {
           window.printed = document.querySelectorAll('[data-bangvang-print]').length;
           dispatchEvent(new Event('afterprint')); };
         document.querySelector('#article').setAttribute('show', 'share,print');",
        &[],
    );
    article.wait_for_text(".article__tools button", "Sao chép liên kết");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    article.click(".article__tools button:last-of-type");
    page.until("window.printed === 1", "prints the article");
    assert_eq!(page.value("document.querySelectorAll('[data-bangvang-print]').length"), json!(0));
    assert_eq!(
        page.value(
            "[...document.querySelector('#article').shadowRoot.querySelectorAll('img')].every((one) => one.complete)"
        ),
        json!(true),
        "what was far away is loaded before it is printed"
    );
}

fn an_article_is_printed_with_the_list_far_below(page: &Page) {
    page.serve("/tall.css", "bangvang-article::part(tools) { margin-bottom: 6000px }");
    page.serve("/bai/bai.json", r#"{"title": "Trao thưởng", "honours": {"src": "../data/small.json"}}"#);
    let article = r#"<bangvang-article id="article" show="print" src="/bai/bai.json"></bangvang-article>"#;
    page.open(Host::new(article).head(r#"<link rel="stylesheet" href="/tall.css">"#));
    page.widget("#article").wait_for(".article__tools button");
    assert_eq!(page.requested("/data/small.json"), [""; 0], "the list waits until it is near");
    let list = "document.querySelector('#article').shadowRoot.querySelector('bangvang-honours')";
    let count = format!("window.print = () => window.printed = {list}.shadowRoot.querySelectorAll('tbody tr').length");
    page.run(&count, &[]);
    page.widget("#article").click(".article__tools button");
    page.until("window.printed === 2", "prints the list, too");
}

fn the_link_of_an_article_is_copied(page: &Page) {
    page.serve("/bai/bai.json", r#"{"title": "Trao thưởng", "href": "../tin/7.html"}"#);
    page.open(r#"<bangvang-article id="article" show="share" src="/bai/bai.json"></bangvang-article>"#);
    page.run(
        "window.copied = []; Object.defineProperty(navigator, 'clipboard',
           { configurable: true, value: { writeText: (text) => { copied.push(text); return Promise.resolve(); } } });",
        &[],
    );
    let article = page.widget("#article");
    article.wait_for_text(".article__tools button", "Sao chép liên kết");
    page.run(
        "[...document.querySelector('#article').shadowRoot.querySelectorAll('.article__tools button')].pop().click();",
        &[],
    );
    article.wait_for_text(".article__tools", "Đã sao chép");
    let copied = page.value("copied[0]").as_str().unwrap_or_default().to_owned();
    assert!(copied.starts_with("http") && copied.ends_with("/tin/7.html"), "{copied}");
}

fn no_text_of_an_article_ends_its_description_in_a_page_that_is_saved(page: &Page) {
    let title = "</script><!--<script>alert(1)</script>";
    page.serve("/bai.json", json!({ "title": title, "lead": title }).to_string());
    page.open(r#"<bangvang-article id="bai" loading="eager" src="/bai.json"></bangvang-article>"#);
    page.wait_for_event("ready", "bai");
    let text = page.value("document.querySelector('script[type=\"application/ld+json\"]').text");
    let text = text.as_str().unwrap_or_default();
    assert!(!text.contains('<'), "{text}");
    let told: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    assert_eq!(told["headline"], title);
}

fn a_link_is_copied_in_a_page_without_a_clipboard_too(page: &Page) {
    page.serve("/bai/bai.json", r#"{"title": "Trao thưởng", "href": "../tin/7.html"}"#);
    page.open(r#"<bangvang-article id="article" show="share" src="/bai/bai.json"></bangvang-article>"#);
    page.run(
        "window.copied = []; Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
         const put = DataTransfer.prototype.setData;
         DataTransfer.prototype.setData = function (...words) { copied.push(words); return put.apply(this, words); };",
        &[],
    );
    let article = page.widget("#article");
    article.wait_for_text(".article__tools button", "Sao chép liên kết");
    article.click(".article__tools button");
    article.wait_for_text(".article__tools", "Đã sao chép");
    let copied = page.value("copied");
    assert_eq!(copied[0][0], json!("text/plain"));
    assert!(copied[0][1].as_str().is_some_and(|url| url.ends_with("/tin/7.html")), "{copied}");
    page.run("document.execCommand = () => false", &[]);
    article.click(".article__tools button");
    article.wait_for_text(".article__tools", "trên thanh địa chỉ");
}

fn an_article_and_its_photo_go_to_the_system_s_own_sheet_where_there_is_one(page: &Page) {
    page.serve(
        "/sheet.js",
        "Navigator.prototype.share = function (what) {
           (window.shared ||= []).push({ ...what, isNavigator: this === navigator });
           return Promise.reject(new DOMException('thought better of it', 'AbortError')); };",
    );
    page.serve(
        "/bai/bai.json",
        r#"{"title": "Trao thưởng", "href": "../tin/7.html", "body": [{"kind": "photo",
            "photo": {"src": "../data/photos/hoi-truong.svg", "caption": "Hội trường", "width": 1600, "height": 1067}}]}"#,
    );
    let body = r#"<bangvang-article id="article" show="share" src="/bai/bai.json"></bangvang-article>"#;
    page.open(Host::new(body).head(r#"<script src="/sheet.js"></script>"#));
    let article = page.widget("#article");
    article.wait_for_text(".article__tools button", "Chia sẻ");
    article.click(".article__tools button");
    page.until("window.shared?.length === 1", "shares the article");
    let first = page.value("shared[0]");
    assert_eq!((&first["title"], &first["isNavigator"]), (&json!("Trao thưởng"), &json!(true)));
    assert!(first["url"].as_str().is_some_and(|url| url.ends_with("/tin/7.html")), "{first}");
    article.click("figure a");
    article.wait_for("dialog[open] [aria-label='Chia sẻ']");
    article.click("dialog[open] [aria-label='Chia sẻ']");
    page.until("window.shared.length === 2", "shares the photo");
    let photo = page.value("shared[1]");
    assert!(photo["url"].as_str().is_some_and(|url| url.contains("#article.photo=")), "{photo}");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
}
