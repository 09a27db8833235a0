//! The practice articles, where they lie beside the checkout.

use std::path::Path;

use bangvang_content::Format;
use bangvang_content::article::{Options, read_any};
use bangvang_content::html::parse;
use bangvang_content::news;

#[test]
fn dump() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/articles");
    for name in ["portal-two-row-table.html", "portal-centred-span.html", "portal-bare-paragraph.html", "wordpress-post.json"] {
        let bytes = std::fs::read(samples.join(name)).unwrap();
        let read = read_any(&bytes, &Options { format: None, url: Some(name), ..Options::default() }, &parse);
        println!("== {name}\n{read:#?}");
    }
    for name in ["wordpress-posts.json", "jsonfeed.json", "rss-nukeviet.xml", "atom.xml"] {
        let bytes = std::fs::read(samples.join(name)).unwrap();
        let read = news::read(&bytes, &Options { format: None, url: Some(name), ..Options::default() }, &parse);
        println!("== {name}\n{read:#?}");
    }
    let _ = Format::Html;
}
