//! HTML in the data, taken apart by the browser's own parser: the corpus that the parser in
//! Rust reads as well, and formats as they stand.

use bangvang_tests::{Page, Rule, each_engine};
use serde_json::{Value, json};

each_engine!(
    attacks_leave_nothing_but_their_words,
    portals_are_understood,
    deep_and_long_markup_never_freezes_the_page,
    a_post_of_wordpress_is_read_as_it_stands,
    a_page_of_a_portal_is_read_as_it_stands,
    a_page_that_asks_for_a_password_is_no_article,
    feeds_are_read_as_they_stand,
    a_feed_with_bare_signs_is_mended,
    a_feed_that_is_cut_short_is_said,
    photos_of_a_post_are_a_gallery,
);

const ARTICLE: &str = r#"<bangvang-article id="bai" src="/bai.json"></bangvang-article>"#;

/// What a body shows, in a few lines, as the native tests write it of the model.
const OUTLINE: &str = r"
const base = location.origin + '/';
const near = (url) => url.startsWith(base) ? url.slice(base.length) : url;
const TAGS = { EM: 'em', STRONG: 'strong', SUB: 'sub', SUP: 'sup', DEL: 'del', INS: 'ins' };
const inline = (node) => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1) return '';
  const inside = () => [...node.childNodes].map(inline).join('');
  if (node.tagName === 'BR') return '[br]';
  if (node.tagName === 'A') return `[a ${near(node.href)} ${inside()}]`;
  return TAGS[node.tagName] ? `[${TAGS[node.tagName]} ${inside()}]` : inside();
};
const figure = (one) => {
  const photo = one.querySelector('img');
  return `photo ${near(photo ? photo.src : '?')} | ${one.querySelector('figcaption')?.textContent ?? ''}`;
};
const item = (one) => {
  const nodes = [...one.childNodes];
  const edge = nodes.findIndex((node) => ['P', 'UL', 'OL', 'DIV'].includes(node.tagName));
  const text = edge < 0 ? nodes : nodes.slice(0, edge);
  return ['li ' + text.map(inline).join(''), ...(edge < 0 ? [] : nodes.slice(edge).flatMap(lines))];
};
const lines = (node) => {
  if (node.nodeType !== 1) return [];
  if (node.matches('p.file')) {
    const link = node.querySelector('a');
    return [`file ${near(link.href)} | ${link.textContent}`];
  }
  if (/^H[1-6]$/.test(node.tagName)) return ['h ' + node.textContent];
  if (node.tagName === 'P') return ['p ' + inline(node)];
  if (node.tagName === 'HR') return ['hr'];
  if (node.tagName === 'UL' || node.tagName === 'OL') return [...node.children].flatMap(item);
  if (node.tagName === 'BLOCKQUOTE') {
    const cite = node.querySelector('cite');
    const said = [...node.children].filter((one) => !one.contains(cite)).map(inline).join('[br]');
    return [`quote ${said}` + (cite ? ` — ${cite.textContent}` : '')];
  }
  if (node.tagName === 'FIGURE') return [figure(node)];
  if (node.querySelector('figure')) return [...node.querySelectorAll('figure')].map(figure);
  if (node.querySelector('table')) {
    const caption = node.querySelector('caption');
    const row = (one) => 'tr ' + [...one.cells].map((cell) => [...cell.childNodes].map(inline).join('')).join(' | ');
    return [...(caption ? ['caption ' + caption.textContent] : []), ...[...node.querySelectorAll('tr')].map(row)];
  }
  return ['? ' + node.tagName];
};
const body = document.querySelector('#bai').shadowRoot.querySelector('.article__body');
const cases = [];
for (const node of body.childNodes)
  for (const line of lines(node))
    if (line.startsWith('h § ')) cases.push([]); else cases.at(-1).push(line.trim());
return cases.map((lines) => lines.join('\n'));
";

/// The cases of a corpus: name, HTML and outline. Each has photos of its own, as an article has.
fn cases(corpus: &str) -> Vec<(String, String, String)> {
    let read = |(number, case): (usize, &str)| {
        let (name, rest) = case.split_once('\n').expect("a case has a name");
        let own = rest.replace("photos/", &format!("photos/{number}/"));
        let (html, outline) = own.split_once("\n=\n").expect("a case has an outline");
        (name.to_owned(), html.to_owned(), outline.trim().to_owned())
    };
    corpus.trim_start_matches("# ").split("\n# ").enumerate().map(read).collect()
}

#[track_caller]
fn check(page: &Page, corpus: &str) {
    let cases = cases(corpus);
    let body: Vec<Value> = cases
        .iter()
        .flat_map(|(name, html, _)| {
            [json!({"kind": "heading", "text": format!("§ {name}")}), json!({"kind": "html", "html": html})]
        })
        .collect();
    let article = json!({"title": "Bài", "author": "Ai", "source": "Đâu", "body": body});
    page.serve("/bai.json", article.to_string());
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    page.open(ARTICLE);
    page.wait_for_event("ready", "bai");
    page.widget("#bai").wait_for(".article__body");
    let found = page.run(OUTLINE, &[]);
    let found: Vec<&str> = found.as_array().expect("it is a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(found.len(), cases.len(), "cases that show");
    let wrong: Vec<String> = (cases.iter().zip(found))
        .filter(|((_, _, outline), found)| outline != found)
        .map(|((name, html, outline), found)| format!("# {name}\n{html}\nexpected:\n{outline}\nfound:\n{found}\n"))
        .collect();
    assert!(wrong.is_empty(), "{} cases went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The smallest photo.
const DOT: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b";

fn attacks_leave_nothing_but_their_words(page: &Page) {
    check(page, include_str!("../../../fixtures/html/attacks.txt"));
    let article = page.widget("#bai");
    assert_eq!(article.count(".article__body :is(script, style, iframe, object, embed, form, input, math, base, meta, link, template, foreignObject)"), 0);
    assert_eq!(article.count(".article__body :is([onclick], [onerror], [onload], [onfocus], [ontoggle], [name], [is], [srcdoc], [ping], [popover])"), 0);
    assert_eq!(
        article.count("a[href^='javascript:' i], a[href^='data:' i], a[href^='vbscript:' i], img[src^='data:' i]"),
        0
    );
    assert_eq!(
        article.count("[style*=fixed], [style*=evil], .notice, [id=bangvang], bangvang-article, slot[name=x]"),
        0
    );
    assert_eq!(page.value("window.broken === undefined && top.broken === undefined"), json!(true));
    assert_eq!(page.requested("/evil"), [""; 0], "nothing of it is fetched");
    assert_eq!(page.requested("/x:y"), [""; 0]);
    // Signs that no text may have are lost, and said to be.
    let said = page.take_console();
    assert!(said.iter().all(|line| line.contains("U+FFFD")), "{said:?}");
}

fn portals_are_understood(page: &Page) {
    check(page, include_str!("../../../fixtures/html/portals.txt"));
    assert_eq!(page.axe(), [""; 0]);
}

fn deep_and_long_markup_never_freezes_the_page(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    let nests =
        ["<div><b><i><font>", "<ul><li>a", "<blockquote>a", "<table><tr><td>a", "<figure><img src=photos/1.jpg>"];
    let deep = nests.iter().map(|nest| format!("{}<p>Đáy</p>", nest.repeat(2000)));
    let long = "<p>Dòng</p>".repeat(40_000);
    let body: Vec<Value> = deep.chain([long]).map(|html| json!({"kind": "html", "html": html})).collect();
    page.serve("/bai.json", json!({"title": "Bài", "body": body}).to_string());
    page.open(ARTICLE);
    let ready = page.wait_for_event("ready", "bai");
    page.widget("#bai").wait_for_text("p", "Đáy");
    let warnings = ready.get("warnings").cloned().unwrap_or_default();
    assert_eq!(warnings.pointer("/0/code"), Some(&json!("markup-cut")), "{warnings}");
    page.take_console();
}

/// A post with a cover, a captioned photo, and the excerpt that the server makes.
fn post() -> Value {
    json!({
        "id": 12, "date": "2021-03-18T16:30:00", "date_gmt": "2021-03-18T09:30:00",
        "link": "https://thachkhe.example/12/",
        "title": {"rendered": "Khánh thành cầu &#8211; <em>mới</em>"},
        "content": {"rendered": "<p>Chiều nay, cầu khánh thành.</p><figure class=\"wp-block-image\"><img src=\"photos/1.jpg\" alt=\"\" width=\"640\" height=\"427\"><figcaption>Cầu mới. <em>Ảnh: Đặng Ngọc Sơn</em></figcaption></figure>", "protected": false},
        "excerpt": {"rendered": "<p>Chiều nay, cầu khánh thành. [&hellip;]</p>", "protected": false},
        "_embedded": {
            "author": [{"code": "rest_user_invalid_id", "message": "Không có"}],
            "wp:featuredmedia": [{"source_url": "photos/2.jpg", "alt_text": "", "media_type": "image",
                "caption": {"rendered": "<p>Từ bờ sông</p>"}, "media_details": {"width": 640, "height": 427, "sizes": {}}}],
            "wp:term": [[{"taxonomy": "category", "name": "Xã &amp; phường"}]]
        }
    })
}

fn a_post_of_wordpress_is_read_as_it_stands(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    let mut locked = post();
    locked["content"] = json!({"rendered": "", "protected": true});
    page.serve("/bai.json", json!([post()]).to_string());
    page.open(ARTICLE);
    let article = page.widget("#bai");
    article.wait_for_text("h2", "Khánh thành cầu – mới");
    assert_eq!(article.texts("figcaption"), ["Từ bờ sông", "Cầu mới. Ảnh: Đặng Ngọc Sơn"]);
    let text = article.whole_text();
    assert!(text.contains("18/3/2021") && text.contains("Xã & phường"), "{text}");
    assert_eq!(text.matches("Chiều nay").count(), 1, "the excerpt repeats nothing: {text}");
    page.serve("/bai.json", locked.to_string());
    page.settle("document.querySelector('#bai').reload()").expect("it is read again");
    article.wait_for_text("p", "mật khẩu");
}

fn a_page_of_a_portal_is_read_as_it_stands(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    page.serve(
        "/tin.html",
        "<!DOCTYPE html><html><head><title>Đầm sen - Cổng thông tin</title></head><body><table><tr><td><img src='photos/banner.jpg'></td></tr>\
         <tr><td><a href='/a'>Giới thiệu</a></td><td><h1>Đầm sen</h1><span>14:20 | 22/06/2021</span> <span>Lượt xem: 342</span>\
         <div class='journal-content-article'><p>Ruộng trũng thành đầm, mỗi vụ hai tạ hạt.</p><table><tr><td><img src='photos/1.jpg'></td></tr>\
         <tr><td align='center'><font color='#03f'><i>Đầm sen v&agrave;o vụ</i></font></td></tr></table><p>Bài dài thêm.</p>\
         <p align='right'><b>Bài, ảnh: Thu Hà</b></p></div></td></tr></table></body></html>",
    );
    page.open(r#"<bangvang-article id="bai" src="/tin.html"></bangvang-article>"#);
    let article = page.widget("#bai");
    article.wait_for_text("h2", "Đầm sen");
    assert_eq!(article.texts("figcaption"), ["Đầm sen vào vụ"]);
    let text = article.whole_text();
    for part in ["22/6/2021 14:20", "342", "Bài, ảnh: Thu Hà"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Giới thiệu"), "{text}");
    assert_eq!(article.count("img"), 1, "the banner is no photo of the article");
}

fn a_page_that_asks_for_a_password_is_no_article(page: &Page) {
    page.serve("/tin", "<html><title>Đăng nhập</title><form><input type=password></form></html>");
    page.server().rule(Rule::on("/tin").header("Content-Type", "text/html"));
    page.open(r#"<bangvang-article id="bai" src="/tin"></bangvang-article>"#);
    let error = page.wait_for_event("error", "bai");
    assert_eq!(error.get("code"), Some(&json!("html-page")));
    page.take_console();
}

fn rss(title: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Tin tức</title>\
         <generator><![CDATA[NukeViet v4.0]]></generator><item><title>{title}</title>\
         <guid isPermaLink=\"false\">\n<![CDATA[news_412]]>\n</guid><pubDate>Mon, 10 May 2021 02:05:18 GMT</pubDate>\
         <description>\n<![CDATA[<img src=\"photos/12.jpg\" width=\"100\" align=\"left\">Nhà khám hai tầng.</br>Tám phòng.]]>\n</description>\
         </item></channel></rss>"
    )
}

const NEWS: &str = r#"<bangvang-news id="tin" src="/tin.xml"></bangvang-news>"#;

fn feeds_are_read_as_they_stand(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    page.serve("/tin.xml", rss("Trạm y tế &quot;mới&quot;"));
    page.open(NEWS);
    let news = page.widget("#tin");
    news.wait_for_text("h3", "Trạm y tế \"mới\"");
    let card = news.text("article.card");
    assert!(card.contains("10/5/2021") && card.contains("Nhà khám hai tầng"), "{card}");
    assert!(!card.contains("02:05") && !card.contains('<'), "{card}");
    assert_eq!(news.count("article.card img"), 1);
    page.serve(
        "/tin.xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tin</title><entry><title type=\"html\">Kênh &amp;ndash; của ta</title>\
         <id>tag:1</id><updated>2021-06-02T10:30:00+07:00</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\
         <p>Nước về.</p><script>window.broken = 1</script><figure><img src=\"photos/1.jpg\"/><figcaption>Bờ kênh</figcaption></figure></div></content></entry></feed>",
    );
    page.settle("document.querySelector('#tin').reload()").expect("it is read again");
    news.wait_for_text("h3", "Kênh – của ta");
    news.click("article.card h3 a");
    news.wait_for_text("figcaption", "Bờ kênh");
    assert_eq!(news.count("script"), 0);
    assert_eq!(page.value("window.broken === undefined"), json!(true));
}

fn a_feed_with_bare_signs_is_mended(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    page.serve("/tin.xml", rss("Rau & quả&nbsp;s&aacute;ng nay"));
    page.open(NEWS);
    page.widget("#tin").wait_for_text("h3", "Rau & quả sáng nay");
}

fn a_feed_that_is_cut_short_is_said(page: &Page) {
    page.serve("/tin.xml", "<rss version=\"2.0\"><channel><item><title>Cắt ngang");
    page.open(NEWS);
    let error = page.wait_for_event("error", "tin");
    assert_eq!(error.get("code"), Some(&json!("truncated")));
    assert_eq!(error.get("at"), Some(&json!("line 1, column 51")));
    page.take_console();
}

fn photos_of_a_post_are_a_gallery(page: &Page) {
    page.server().rule(Rule::on("/photos/*").header("Content-Type", "image/gif").body(DOT));
    page.serve("/bai.json", post().to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/bai.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure", 2);
    assert_eq!(gallery.texts("figcaption"), ["Từ bờ sông", "Cầu mới. Ảnh: Đặng Ngọc Sơn"]);
}
