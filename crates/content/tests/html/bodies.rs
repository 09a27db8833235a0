//! What editors and portals write into the text of an article.

use bangvang_content::article::{Article, Block, Numbers, Options, read_any, read_own};
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
fn a_text_without_tags_keeps_its_paragraphs_whatever_signs_it_has() {
    let text = "Ban R&D báo cáo.\n\nĐoạn hai: 1 < 2.\nDòng &quot;hai&quot;.";
    let paragraphs = "p Ban R&D báo cáo.\np Đoạn hai: 1 < 2.[br]Dòng \"hai\".";
    let own = serde_json::json!({"title": "Bài", "body": text}).to_string();
    let read = read_own(own.as_bytes(), &Options::default()).expect("it is read").expect("it is our own");
    assert_eq!(outline(&read.content.body), paragraphs);
    let feed = serde_json::json!({"version": "https://jsonfeed.org/version/1", "items": [{"title": "Bài", "content_html": text}]});
    let post = serde_json::json!({"title": {"rendered": "Bài"}, "content": {"rendered": text}});
    for foreign in [feed, post] {
        let read = read_any(foreign.to_string().as_bytes(), &Options::default(), &parse).expect("it is read");
        assert_eq!(outline(&read.content.body), paragraphs);
    }
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

#[test]
fn what_is_struck_out_or_put_in_is_told_from_the_rest() {
    check(
        "<p>Theo khoản 3 <del>5 triệu</del> <ins>3 triệu</ins> <s>a</s><strike>b</strike></p>",
        "p Theo khoản 3 [del 5 triệu] [ins 3 triệu] [del a][del b]",
    );
    check("<p><a href='a.pdf'><del>Bản cũ</del></a></p>", "p [a a.pdf [del Bản cũ]]");
    check("<p>Ông nói <q>Xong <b>rồi</b></q>.</p>", "p Ông nói “Xong [strong rồi]”.");
}

#[test]
fn the_terms_of_a_list_stand_out() {
    check("<dl><dt>Thời gian</dt><dd>Sáng 10/5</dd></dl>", "p [strong Thời gian]\np Sáng 10/5");
    let photos = "<dl class='gallery-item'><dt class='gallery-icon'><img src='1.jpg'></dt><dd class='wp-caption-text'>Chợ</dd></dl>";
    check(photos, "photo 1.jpg | Chợ");
}

#[test]
fn lists_keep_their_numbers() {
    let numbers = |html: &str| match rebuilt(html).remove(0) {
        Block::List { ordered: true, numbers, .. } | Block::Items { ordered: true, numbers, .. } => numbers,
        other => panic!("{other:?} in {html}"),
    };
    let start = numbers("<ol start='2'><li>Hai<li>Ba</ol>");
    assert_eq!(start, Numbers { start: Some(2), ..Numbers::default() });
    let values = numbers("<ol reversed type=a><li></li><li>Một<li value='5'>Năm <b>b</b></ol>");
    assert_eq!(values, Numbers { kind: Some('a'), is_reversed: true, values: vec![(1, 5)], ..Numbers::default() });
    for (kind, expected) in
        [("style='list-style-type: upper-roman'", Some('I')), ("type=1", None), ("type=circle", None)]
    {
        assert_eq!(numbers(&format!("<ol {kind}><li>Một</ol>")).kind, expected, "{kind}");
    }
}

#[test]
fn quill_writes_both_kinds_of_lists_as_one() {
    let both = "<ol><li data-list='bullet'>a</li><li data-list='bullet'>b</li><li data-list='ordered'>c</li></ol>";
    let kinds: Vec<(bool, usize)> =
        rebuilt(both)
            .iter()
            .map(|block| {
                if let Block::List { ordered, items, .. } = block {
                    (*ordered, items.len())
                } else {
                    panic!("{block:?}")
                }
            })
            .collect();
    assert_eq!(kinds, [(false, 2), (true, 1)]);
}

#[test]
fn a_list_of_our_own_says_where_it_begins() {
    let data = r#"{"title": "Bài", "body": [{"kind": "list", "ordered": true, "start": 3, "items": ["Ba"]}]}"#;
    let article = read_any(data.as_bytes(), &Options::default(), &parse).expect("it is an article").content;
    let Some(Block::List { numbers, .. }) = article.body.first() else { panic!("{article:?}") };
    assert_eq!(numbers.start, Some(3));
}

#[test]
fn films_without_words_are_links_by_their_hosts() {
    let link = "p [a https://www.youtube.com/embed/x youtube.com]";
    check("<p><iframe src='https://www.youtube.com/embed/x'></iframe></p>", link);
    check(
        "<iframe src='about:blank' data-lazy-src='https://www.youtube.com/embed/x'></iframe><noscript><iframe src='https://www.youtube.com/embed/x'></iframe></noscript>",
        link,
    );
    check(
        "<noscript><iframe src='https://www.youtube.com/embed/x' title='Chợ'></iframe></noscript>",
        "p [a https://www.youtube.com/embed/x Chợ]",
    );
    check(
        "<figure class=media><oembed url='https://youtu.be/x'></oembed></figure>",
        "p [a https://youtu.be/x youtu.be]",
    );
    check(
        "<amp-youtube data-videoid='a-b_1'></amp-youtube><lite-youtube videoid='a&b'></lite-youtube>",
        "p [a https://www.youtube.com/watch?v=a-b_1 youtube.com]",
    );
    check(
        "<noscript><iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe></noscript><iframe src='https://www.google.com/maps/embed'></iframe>",
        "",
    );
}

#[test]
fn files_in_frames_are_files() {
    check("<iframe src='/u/qd.pdf#page=1'></iframe>", "file /u/qd.pdf#page=1 | qd.pdf");
    check(
        "<embed src='h.pdf'><object data='i.pdf'><p>Chữ <a href='i.pdf'>tải về</a></p></object>",
        "file h.pdf | h.pdf\nfile i.pdf | i.pdf",
    );
    check(
        "<iframe src='https://docs.google.com/gview?url=https%3A%2F%2Fx.example%2Fu%2Fe.pdf&embedded=true'></iframe>",
        "file https://x.example/u/e.pdf | e.pdf",
    );
    check("<iframe src='/pdfjs/viewer.html?file=/u/e.pdf'></iframe>", "file /u/e.pdf | e.pdf");
    check(
        "<iframe src='https://v.example/?file=/u/e.pdf'></iframe><iframe src='/v?url=javascript:x.pdf'></iframe><object data='javascript:x.pdf'></object><embed src='video.swf'>",
        "",
    );
    let block = "<div class='wp-block-file'><object data='k.pdf'></object><a href='k.pdf'>Kế hoạch</a><a href='k.pdf' class='wp-block-file__button'>Tải về</a></div>";
    check(block, "file k.pdf | Kế hoạch");
}

#[test]
fn a_link_round_a_figure_or_blocks_counts() {
    check(
        "<a href='l.jpg'><figure><img src='s.jpg' width=150 height=150><figcaption>Chợ</figcaption></figure></a>",
        "photo l.jpg | Chợ",
    );
    check("<a href='l.jpg'><img src='data:image/gif;base64,x' data-envira-src='s.jpg'></a>", "photo l.jpg |");
    check("<a href='d.pdf'><div>Kế hoạch 15</div><div>1.2 MB</div></a>", "file d.pdf | Kế hoạch 15");
}

#[test]
fn the_caption_of_a_gallery_stands_under_it() {
    let caption = "<figcaption>Ngày khánh thành</figcaption>";
    let lists = format!(
        "<figure class=wp-block-gallery><ul class=blocks-gallery-grid><li><figure><img src='1.jpg'><figcaption>Một</figcaption></figure></li><li><figure><img src='2.jpg'></figure></li></ul>{caption}</figure>"
    );
    let ghost = format!(
        "<figure class='kg-gallery-card'><div class='kg-gallery-container'><div class='kg-gallery-image'><img src='1.jpg'></div><div class='kg-gallery-image'><img src='2.jpg'></div></div>{caption}</figure>"
    );
    for html in [lists, ghost] {
        let blocks = rebuilt(&html);
        let [Block::Gallery(photos), Block::Caption(caption)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!((photos.len(), caption.as_str()), (2, "Ngày khánh thành"), "{html}");
    }
}

#[test]
fn what_only_a_style_sets_apart_is_no_single_word() {
    let caption = "<figcaption><span>Cổng trạm</span><span class=credit>Ảnh: Thu Hà</span></figcaption>";
    check(&format!("<figure><img src='1.jpg'>{caption}</figure>"), "photo 1.jpg | Cổng trạm Ảnh: Thu Hà");
    check("<p><span class=place>Quảng Trị</span>Chiều qua, trời mưa.</p>", "p Quảng Trị Chiều qua, trời mưa.");
    check("<p><span class=a>Thu Hà</span><span class=b>12/03</span></p>", "p Thu Hà 12/03");
    for whole in [
        "<span class=drop>C</span>hiều",
        "<span class=a>i</span><span>phone</span>",
        "<span class=a>e</span>Tax",
        "<span class=a>e</span><span class=a>Tax</span>",
        "<span class=a>m</span>2",
    ] {
        let text = whole
            .replace("<span class=drop>", "")
            .replace("<span class=a>", "")
            .replace("<span>", "")
            .replace("</span>", "");
        check(&format!("<p>{whole}</p>"), &format!("p {text}"));
    }
}

#[test]
fn a_table_with_a_long_cell_is_data_where_its_looks_say_so() {
    let long = "Thành tích xuất sắc. ".repeat(40);
    let shown = long.trim();
    let table = |begin: &str, heads: [&str; 2], rows: usize| {
        let row = |at: usize| format!("<tr><td>{at}</td><td>{long}</td></tr>");
        let rows: String = (1..=rows).map(row).collect();
        format!("<table{begin}><tr><td>{}</td><td>{}</td></tr>{rows}</table>", heads[0], heads[1])
    };
    let rows = format!("tr STT | Thành tích\ntr 1 | {shown}");
    let heads = ["STT", "Thành tích"];
    check(&table(" border=1", heads, 1), &rows);
    check(&table("", ["<b>STT</b>", "<strong>Thành tích</strong>"], 1), &rows);
    check(&table("", heads, 2), &format!("{rows}\ntr 2 | {shown}"));
    check(&table(" border=0", heads, 1), &format!("p STT\np Thành tích\np 1\np {shown}"));
}

#[test]
fn styles_stress_and_take_back() {
    check(
        "<b style='font-weight:normal' id='docs-internal-guid-1'><p>Một</p><p><span style='font-weight:700'>Hai</span></p></b>",
        "p Một\np [strong Hai]",
    );
    check("<p>a <span style='FONT-STYLE: italic; text-decoration: line-through'>b</span></p>", "p a [em [del b]]");
    check(
        "<p><b style='mso-bidi-font-weight:normal'>a</b> <span style='mso-bidi-font-style:italic'>b</span></p>",
        "p [strong a] b",
    );
    check("<p><b><span style='font-weight:bold'>a</span></b></p>", "p [strong a]");
    check(
        "<p><img src='1.jpg'></p><p><span style='font-style:italic'>Lễ khai mạc. Bà con đến đông.</span></p>",
        "photo 1.jpg | Lễ khai mạc. Bà con đến đông.",
    );
}

#[test]
fn what_is_in_another_language_says_so() {
    let shown = |html: &str| format!("{:?}", rebuilt(html));
    for html in [
        "<p lang=en>The market of Đà Nẵng <b>opens at six in the morning</b></p>",
        "<p>Chữ <span lang=fr>mot</span></p>",
        "<ul lang=en-GB><li>One<li>Two</ul>",
        "<ul><li lang=lo>ພາສາ</ul>",
        "<blockquote lang=en><p>One<p>Two</blockquote>",
        "<div lang=en><h2>Head</h2></div>",
        "<h2 lang=en>Head</h2>",
    ] {
        let count = shown(html).matches("Foreign(\"").count() + shown(html).matches("lang: Some(\"").count();
        assert_eq!(count, shown(html).matches("One").count().max(1) + shown(html).matches("Two").count(), "{html}");
    }
    for html in [
        "<p lang=vi>Chữ</p>",
        "<p><span lang=EN-US>Minh</span></p>",
        "<div lang=en><p>Ông <b>Nam</b></p></div>",
        "<p lang='en\" onclick=x'>Text</p>",
        "<p lang=x>Text</p>",
    ] {
        assert!(!shown(html).contains("Foreign"), "{html}");
    }
}

#[test]
fn no_level_of_headings_is_skipped() {
    let levels = |html: &str| {
        let level = |block: &Block| if let Block::Heading { level, .. } = block { Some(*level) } else { None };
        rebuilt(html).iter().filter_map(level).collect::<Vec<_>>()
    };
    assert_eq!(levels("<h4>a</h4><p>b</p><h4>c</h4>"), [2, 2]);
    assert_eq!(levels("<h1>a</h1><p>b</p><h2>c</h2><p>d</p><h3>e</h3>"), [2, 3, 4]);
    assert_eq!(levels("<h2>a</h2><p>b</p><h5>c</h5>"), [2, 3]);
    assert_eq!(levels("<h2>a</h2><p>b</p><h3>c</h3>"), [2, 3]);
}

#[test]
fn photos_of_editors_float_by_their_own_classes() {
    for class in ["image image-style-side", "image image-style-align-left"] {
        check(
            &format!("<figure class='{class}'><img src='1.jpg'></figure><p>Vườn rộng hai sào</p>"),
            "photo 1.jpg |\np Vườn rộng hai sào",
        );
    }
    check("<p><img class='fr-fic fr-fil' src='1.jpg'>Trạm có tám phòng</p>", "photo 1.jpg |\np Trạm có tám phòng");
    check("<p><img src='sao.png' style='height:16px; width:16px'> Mục một</p>", "p Mục một");
}

#[test]
fn what_classes_hide_is_hidden() {
    for hidden in ["class=hidden", "class='x hide'", "class=element-invisible", "style='visibility: hidden'"] {
        check(&format!("<p {hidden}>Ẩn</p><p>Hiện</p>"), "p Hiện");
    }
    for shown in ["class='hidden-xs'", "style='backface-visibility: hidden'", "class='hidden md:block'"] {
        check(&format!("<p {shown}>Hiện</p>"), "p Hiện");
    }
}

#[test]
fn shortcodes_of_page_builders_are_no_text() {
    check(
        "<p>[vc_row][vc_column width=\"1/2\"]</p><p>Chữ [1] của bài</p><p>[/vc_column][/vc_row]</p><p>[contact-form-7 id=\"1\"]</p><p>[row][col span=\"6\"][ux_image id=\"12\"][/col][/row]</p>",
        "p Chữ [1] của bài",
    );
}

#[test]
fn the_only_text_of_a_figure_is_its_caption() {
    check(
        "<figure><img src='1.jpg'><span>Cổng trạm. Ông Bình đứng giữa.</span></figure>",
        "photo 1.jpg | Cổng trạm. Ông Bình đứng giữa.",
    );
    check(
        "<div><img src='1.jpg'></div><p class='chu-thich'>Cổng trạm. Ông Bình đứng giữa.</p>",
        "photo 1.jpg | Cổng trạm. Ông Bình đứng giữa.",
    );
}

#[test]
fn a_heading_in_a_button_is_one() {
    check(
        "<h3><button onclick='x'>Thành phần hồ sơ</button></h3><p>Hai bộ. <button>Gửi</button></p>",
        "h Thành phần hồ sơ\np Hai bộ.",
    );
}

#[test]
fn what_word_says_of_a_document_is_no_part_of_it() {
    let word = "<xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml>";
    check(&format!("<p>Một câu.</p>{word}<p>Hai câu.</p>"), "p Một câu.\np Hai câu.");
}
