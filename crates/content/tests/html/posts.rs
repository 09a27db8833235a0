//! Posts of `WordPress` as its sites write them.

use bangvang_content::article::{Article, Options, read_any};
use bangvang_content::html::parse;
use bangvang_content::news;
use serde_json::{Value, json};

/// The article of a post with these fields beside its title.
fn post(mut fields: Value) -> Article {
    fields["title"] = json!({"rendered": "Bài"});
    read_any(fields.to_string().as_bytes(), &Options::default(), &parse).expect("the post is read").content
}

#[test]
fn sizes_that_show_only_a_part_of_the_cover_are_left_out() {
    let size =
        |width: u32, height: u32| json!({"source_url": format!("a-{width}.jpg"), "width": width, "height": height});
    let sizes = json!({"thumbnail": size(150, 150), "medium": size(300, 188), "td_696x385": size(696, 385),
        "square": size(800, 800), "large": size(1024, 640), "full": size(1600, 1000), "bare": {"source_url": "b.jpg", "width": 900}});
    let widths = |details: Value| {
        let media = json!({"media_type": "image", "source_url": "a.jpg", "media_details": details});
        let cover = post(json!({"_embedded": {"wp:featuredmedia": [media]}})).cover.expect("it has a cover");
        let mut widths: Vec<u32> = cover.sources.iter().filter_map(|size| size.width).collect();
        widths.sort_unstable();
        widths
    };
    assert_eq!(widths(json!({"width": 1600, "height": 1000, "sizes": sizes})), [150, 300, 900, 1024, 1600]);
    // Nothing says that they are cut.
    assert_eq!(widths(json!({"sizes": sizes})).len(), 7);
}

#[test]
fn an_account_is_no_author() {
    let author = |name: &str, text: &str| {
        post(json!({"content": {"rendered": text}, "_embedded": {"author": [{"name": name}]}})).author
    };
    for account in
        ["admin", "Admin", "quantri", "Quản trị viên", "Admin Portal", "khe@a.example", "System Account", "thuha"]
    {
        assert_eq!(author(account, ""), None, "{account}");
        let signed = author(account, "<p>Bài.</p><p align=right>Hà My</p>");
        assert_eq!(signed.as_deref(), Some("Hà My"), "{account}");
    }
    for name in ["Thu Hà", "Ban Quản trị", "baohuyen.example", "thu hà", "Phòng Y tế"] {
        assert_eq!(author(name, "").as_deref(), Some(name));
    }
}

#[test]
fn the_section_of_what_was_given_none_is_not_shown() {
    let category = |names: &[&str]| {
        let terms: Vec<Value> = names.iter().map(|name| json!({"taxonomy": "category", "name": name})).collect();
        post(json!({"_embedded": {"wp:term": [terms]}})).category
    };
    assert_eq!(category(&["Uncategorized"]), None);
    assert_eq!(category(&["Chưa được phân loại", "Y tế"]).as_deref(), Some("Y tế"));
    assert_eq!(category(&["Y tế", "Giáo dục"]).as_deref(), Some("Y tế"));
}

#[test]
fn what_is_no_post_costs_a_list_of_posts_nothing_else() {
    let good = json!({"title": {"rendered": "Bài"}});
    for bad in [json!(null), json!({"code": "rest_forbidden"}), json!({"id": 1, "excerpt": {"rendered": "Một"}})] {
        let list = json!([bad, good]).to_string();
        let news = news::read(list.as_bytes(), &Options::default(), &parse).expect("the news are read");
        assert_eq!((news.content.articles.len(), news.skipped), (1, 1), "{list}");
        let first = read_any(list.as_bytes(), &Options::default(), &parse).expect("the post is read").content;
        assert_eq!(first.title, "Bài", "{list}");
        assert_eq!(news::read_own(list.as_bytes(), &Options::default()), Ok(None));
    }
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "0"}, {"title": "Bài"}]});
    let first = read_any(feed.to_string().as_bytes(), &Options::default(), &parse).expect("it is read").content;
    assert_eq!(first.title, "Bài");
}

#[test]
fn a_small_photo_of_a_gallery_gives_the_one_that_it_was_made_of() {
    let photo = |img: &str| {
        let mut photos = post(json!({"content": {"rendered": img}})).photos().into_iter().cloned().collect::<Vec<_>>();
        let photo = photos.pop().expect("there is a photo");
        (photo.src, photo.width, photo.height, photo.sources.len())
    };
    let small = "src='a.jpg?w=317&#038;crop=1' width='317' height='210'";
    let original = "data-orig-file='a.jpg' data-orig-size='1600,1067' data-large-file='a-1024x683.jpg'";
    assert_eq!(photo(&format!("<img {original} {small}>")), ("a.jpg".to_owned(), Some(1600), Some(1067), 0));
    for full in ["data-full-url", "data-large-file"] {
        let img = format!("<img {full}='b.jpg' src='b-150x150.jpg' srcset='b-150x150.jpg 150w, b-300x300.jpg 300w'>");
        assert_eq!(photo(&img), ("b.jpg".to_owned(), None, None, 0), "{full}");
    }
    // One that has larger sizes needs no other.
    let sizes = format!("<img src='a-1024x683.jpg' srcset='a-300x200.jpg 300w, a-1024x683.jpg 1024w' {original}>");
    assert_eq!(photo(&sizes).0, "a-1024x683.jpg");
}

#[test]
fn shortcodes_are_no_part_of_a_lead_or_of_a_title() {
    let codes = "[vc_row full_width=\"stretch_row\"][vc_column]Đoạn một dài nói [&hellip;]";
    let lead = post(json!({"excerpt": {"rendered": format!("<p>{codes}</p>")}})).lead;
    assert_eq!(lead.as_deref(), Some("Đoạn một dài nói"));
    let text = "[vc_row][vc_column]Đoạn một dài nói về chợ.[/vc_column][/vc_row]";
    let both = json!({"excerpt": {"rendered": codes}, "content": {"rendered": text}});
    assert_eq!(post(both.clone()).lead, None);
    let untitled = read_any(both.to_string().as_bytes(), &Options::default(), &parse).expect("the post is read");
    assert_eq!(untitled.content.title, "Đoạn một dài nói về chợ.");
}

#[test]
fn a_day_of_nothing_is_none() {
    assert_eq!(post(json!({"date": "0001-01-01T00:00:00", "date_gmt": "1970-01-01T00:00:00"})).published, None);
}
