//! What README and docs show as code works when it is copied.

use std::fs;
use std::path::Path;

use bangvang_tests::{Host, Page, each_engine};

each_engine!(the_embeds_of_the_readme_show_a_list);
each_engine!(the_embeds_of_the_docs_show_a_list);
each_engine!(the_data_of_the_docs_is_read_without_a_warning);

/// The code blocks of a document that are in `language`.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(document);
    let text = fs::read_to_string(&at).unwrap_or_else(|fault| panic!("{}: {fault}", at.display()));
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
