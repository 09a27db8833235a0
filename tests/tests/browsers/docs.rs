//! What README and docs show as code works when it is copied.

use std::fs;
use std::path::Path;

use bangvang_tests::{Host, Page, Rule, each_engine};

each_engine!(the_embeds_of_the_readme_show_a_list);
each_engine!(the_embeds_of_the_docs_show_a_list);
each_engine!(the_data_of_the_docs_is_read_without_a_warning);
each_engine!(the_embeds_of_the_vietnamese_guide_show_what_it_says);
each_engine!(the_faults_of_the_vietnamese_guide_are_said_in_its_words);

const GUIDE: &str = "docs/huong-dan.md";

fn text(document: &str) -> String {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document);
    fs::read_to_string(&at).unwrap_or_else(|fault| panic!("{}: {fault}", at.display()))
}

/// The code blocks of a document that are in `language`.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let text = text(document);
    let fence = format!("```{language}\n");
    let starts = text.split(&fence).skip(1);
    starts.filter_map(|rest| rest.split("\n```").next()).map(str::to_owned).collect()
}

/// A photo of the demo's.
fn photo() -> Vec<u8> {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/photos/hoi-truong-480.jpg");
    fs::read(at).expect("the demo's photo")
}

fn check_embeds(page: &Page, document: &str) {
    let embeds = blocks(document, "html");
    assert!(!embeds.is_empty(), "{document} shows no embed");
    for embed in embeds {
        let list = blocks("README.md", "json");
        page.serve("/anh/trao-giay-khen.jpg", photo());
        page.serve("/khen-thuong.json", list.first().expect("the README shows a list").as_str());
        // The page's own loader tag would be a second one; a page has what the snippet has.
        page.open(Host::new(&embed).bundle(""));
        page.until("__seen.events.some((event) => event.name === 'ready')", &format!("shows {embed}"));
        page.widget("bangvang-honours").wait_for("tbody tr");
    }
}

fn the_embeds_of_the_readme_show_a_list(page: &Page) {
    check_embeds(page, "README.md");
}

fn the_embeds_of_the_docs_show_a_list(page: &Page) {
    check_embeds(page, "docs/embedding.md");
}

fn the_data_of_the_docs_is_read_without_a_warning(page: &Page) {
    let all = blocks("docs/data.md", "json");
    assert!(!all.is_empty(), "docs/data.md shows no data");
    for (at, data) in all.iter().enumerate() {
        let tag = if data.contains("awardees") { "honours" } else { "article" };
        page.serve("/data.json", data.as_str());
        page.serve("/hoi-nghi.jpg", photo());
        page.open(&format!(r#"<bangvang-{tag} id="shown{at}" src="/data.json"></bangvang-{tag}>"#)[..]);
        let detail = page.wait_for_event("ready", &format!("shown{at}"));
        assert_eq!(detail.get("warnings"), Some(&serde_json::json!([])), "{data}");
    }
}

fn the_embeds_of_the_vietnamese_guide_show_what_it_says(page: &Page) {
    let (sheets, articles) = (blocks(GUIDE, "csv"), blocks(GUIDE, "json"));
    page.serve("/khen-thuong.csv", sheets.first().expect("the guide shows a sheet").as_str());
    page.serve("/bai/tong-ket.json", articles.first().expect("the guide shows an article").as_str());
    page.serve("/bai/hoi-nghi.jpg", photo());
    page.serve(
        "/rss/tin-tuc.xml",
        "<rss version='2.0'><channel><title>Tin</title><item><title>Trao thưởng</title><link>/tin/1.html</link></item></channel></rss>",
    );
    for embed in blocks(GUIDE, "html") {
        let (kind, shown) = match &embed {
            news if news.contains("bangvang-news") => ("news", "article h3"),
            article if article.contains("bangvang-article") => ("article", "figcaption"),
            _ => ("honours", "tbody tr"),
        };
        page.open(Host::new(&embed).bundle(""));
        page.widget(&format!("bangvang-{kind}")).wait_for(shown);
        let ready = page.events("ready");
        let warnings = ready.iter().filter_map(|event| event.pointer("/detail/warnings"));
        warnings.for_each(|warnings| assert_eq!(warnings, &serde_json::json!([]), "{embed}"));
    }
}

/// What leads to each line of the guide's table of faults, in its order.
const FAULTS: [(u16, &[u8]); 8] = [
    (404, b""),
    (200, b"cut"),
    (200, b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0xl/workbook.xml"),
    (200, b"H\xe4 v\xe0 t\xean;N\xe3m\nL\xea An;2020\n"),
    (200, "Hä vµ tªn;§¬n vÞ\n§µm V¨n Khuª;B¶n Sen\n".as_bytes()),
    (200, b"Ten goi khac;Nam\nA;2020\n"),
    (200, b"An;2020\nBinh;2021\n"),
    (200, b"<!doctype html><html><title>Cong</title><body><form><input type=password></form></body></html>"),
];

fn the_faults_of_the_vietnamese_guide_are_said_in_its_words(page: &Page) {
    let guide = text(GUIDE);
    let (_, table) = guide.split_once("| trang báo |").expect("the guide has a table of faults");
    let rows: Vec<&str> = table.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), FAULTS.len());
    for (at, (row, (status, bytes))) in rows.into_iter().zip(FAULTS).enumerate() {
        let src = format!("/khen-thuong-{at}.csv");
        let rule = Rule::on(&src).status(status).body(bytes);
        page.server().rule(if bytes == b"cut" { rule.cut(1) } else { rule });
        page.open(format!(r#"<bangvang-honours src="{src}"></bangvang-honours>"#).as_str());
        let said = row.split('|').nth(1).unwrap_or_default().trim();
        said.split('…').for_each(|part| page.widget("bangvang-honours").wait_for_text("[role=alert]", part.trim()));
        page.take_console();
    }
}
