//! Markup at random: nothing panics, and nothing unsafe comes through.

use bangvang_content::article::{Article, Block, Cell, Inline, Options, Style, read_any};
use bangvang_content::html::parse;
use bangvang_content::{Photo, news, safe_href, safe_src};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div align=right>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "<th colspan=999999>",
    "</table>",
    "<caption>",
    "<ul>",
    "<ol>",
    "<li>",
    "</li>",
    "</ul>",
    "<blockquote>",
    "<cite>",
    "</blockquote>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<img src=a.jpg>",
    "<img src=javascript:x srcset='b.jpg 1w, data:x 2w'>",
    "<a href='java\tscript:x'>",
    "<a href=f.pdf>",
    "<a href=https://a.example/>",
    "</a>",
    "<b>",
    "<i>",
    "</i>",
    "<sub>",
    "<br>",
    "<hr>",
    "<h1>",
    "<h6>",
    "</h6>",
    "<pre>",
    "<svg>",
    "<math>",
    "<style>",
    "</style>",
    "<template>",
    "<form><input name=parentNode>",
    "<picture>",
    "<source srcset='vbscript:x' type=a>",
    "<video src='data:x'>",
    "<audio src=s.mp3>",
    "<div class='wp-caption gallery'>",
    "<p class=caption>",
    "<title>",
    "<article>",
    "<meta property=og:image content='data:x'>",
    "Ảnh: Lan",
    "Bài, ảnh: Lan",
    "Theo Đài",
    "chữ ",
    "&nbsp;",
    "&#x202E;",
    "\u{301}",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&",
    "<",
    ">",
    "\"",
    "<item>",
    "</item>",
    "<title>",
    "<description>",
    "<enclosure url='javascript:x'/>",
    "<link>javascript:x</link>",
    "<entry>",
    "<div class=row>",
    "<img class=alignleft src=b.jpg>",
    "<th>",
    "<tr>",
    "<p align=right>",
    "<p class=text-end>",
    "<noscript>",
    "</noscript>",
    "<noscript><img src=c.jpg>",
    "<iframe src=https://a.example/video title=x></iframe>",
    "<iframe src='javascript:video' title=x>",
    "</iframe>",
    "<amp-img src=d.jpg>",
    "<img src=icon.gif>",
    "[caption id=1]",
    "[/caption]",
    "[embed]",
    "[/embed]",
    "[",
    "]",
    "- một;",
    "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;",
    "<time datetime=2021-05-10>",
    "<div class=hometext>",
    "<a class=more-link>",
    "<image>",
    "<media:group>",
    "<media:content url='a.jpg' width='9' height='9'/>",
    "<media:content url='javascript:x'/>",
    "<media:description>",
    "appeared first on",
    "…",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn check_photo(photo: &Photo) {
    let sources = photo.sources.iter().map(|source| &source.src);
    for src in sources.chain([&photo.src]) {
        assert_eq!(safe_src(src).as_ref(), Some(src));
    }
    assert_ne!(photo.caption.as_deref(), Some(""));
}

fn check_inline(part: &Inline) {
    match part {
        Inline::Link { href, parts } => {
            assert_eq!(safe_href(href).as_ref(), Some(href));
            assert!(!parts.is_empty());
            parts.iter().for_each(check_inline);
        }
        Inline::Styled { style, parts } => {
            let is_tag = |tag: &str| tag.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
            assert!(!matches!(style, Style::Foreign(tag) if !is_tag(tag)));
            parts.iter().for_each(check_inline);
        }
        _ => {}
    }
}

fn check_block(block: &Block) {
    match block {
        Block::Photo(photo) => check_photo(photo),
        Block::Gallery(photos) => {
            assert!(!photos.is_empty());
            photos.iter().for_each(check_photo);
        }
        Block::Rich(parts) => parts.iter().for_each(check_inline),
        Block::Items { items, .. } => items.iter().flatten().for_each(check_block),
        Block::Quoted { blocks, .. } => blocks.iter().for_each(check_block),
        Block::Grid { rows, .. } => {
            let cells = || rows.iter().flatten();
            assert!(cells().all(|cell: &Cell| (1..=100).contains(&cell.columns) && cell.rows > 0));
            cells().flat_map(|cell| &cell.parts).for_each(check_inline);
        }
        Block::File { href, .. } => assert_eq!(safe_href(href).as_ref(), Some(href)),
        Block::Paragraph(text) | Block::Byline(text) | Block::Caption(text) | Block::Heading { text, .. } => {
            assert!(!text.trim().is_empty());
        }
        Block::Html(html) => panic!("HTML is left: {html}"),
        _ => {}
    }
}

fn check(article: &Article) {
    article.body.iter().for_each(check_block);
    article.cover.iter().for_each(check_photo);
    assert_ne!(article.lead.as_deref(), Some(""));
    assert!(article.href.as_ref().is_none_or(|href| safe_href(href).as_ref() == Some(href)));
}

proptest! {
    #[test]
    fn nothing_unsafe_comes_out_of_any_markup(soup in soup()) {
        let options = Options { format: Some(bangvang_content::Format::Html), ..Options::default() };
        if let Ok(reading) = read_any(soup.as_bytes(), &options, &parse) {
            check(&reading.content);
        }
        let mut article = Article { body: vec![Block::Html(soup)], ..Article::default() };
        article.rebuild(&parse);
        check(&article);
    }

    #[test]
    fn nothing_unsafe_comes_out_of_any_feed(soup in soup()) {
        for feed in [
            format!("<rss><channel><item><title>x</title>{soup}</item></channel></rss>"),
            format!("<rss><channel><item><title>x</title><description><![CDATA[{soup}]]></description></item></channel></rss>"),
            format!("<feed><entry><title>x</title><content type='xhtml'>{soup}</content></entry></feed>"),
        ] {
            if let Ok(reading) = news::read(feed.as_bytes(), &Options::default(), &parse) {
                reading.content.articles.iter().for_each(check);
            }
        }
    }
}
