//! What editors and portals write into the text of an article.

use bangvang_content::article::{Article, Block};
use bangvang_content::html::parse;

use super::outline::outline;

fn rebuilt(html: &str) -> Vec<Block> {
    // An author of its own leaves the lines at the end where they are.
    let body = vec![Block::Html(html.to_owned())];
    let mut article = Article { body, author: Some(String::new()), ..Article::default() };
    assert!(article.rebuild(&parse), "all of it is taken");
    article.body
}

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(outline(&rebuilt(html)), expected, "{html}");
}

/// The sizes of the only photo, as they are written.
fn sizes(html: &str) -> String {
    let blocks = rebuilt(html);
    let [Block::Photo(photo)] = blocks.as_slice() else { panic!("one photo is in {html}") };
    let one = |one: &bangvang_content::Rendition| {
        let width = one.width.map(|width| format!(" {width}")).unwrap_or_default();
        format!("{}{width} {}", one.src, one.media.as_deref().unwrap_or("-"))
    };
    photo.sources.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn no_small_rendition_stands_for_a_photo() {
    for none in [
        "<picture><source media='(max-width:300px)' srcset='s.jpg'><img src='a.jpg'></picture>",
        "<picture><source media='(max-width:560px)' type='image/webp' srcset='s.webp 1x'><img src='a.jpg'></picture>",
        "<picture><source type='image/jpeg' srcset='s.jpg'><img src='a.jpg'></picture>",
        "<picture><source srcset='s.jpg'><img src='a.jpg'></picture>",
        "<a href='l.jpg'><picture><source type='image/webp' srcset='s.webp'><img src='s.jpg'></picture></a>",
    ] {
        assert_eq!(sizes(none), "", "{none}");
    }
    let typed = "<picture><source type='image/webp' srcset='a.webp'><img src='a.jpg'></picture>";
    assert_eq!(sizes(typed), "a.webp image/webp");
    let sized = "<picture><source media='(min-width:1px)' srcset='s.jpg 300w, m.jpg 900w'><img src='a.jpg'></picture>";
    assert_eq!(sizes(sized), "s.jpg 300 -, m.jpg 900 -");
}
