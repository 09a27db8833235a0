//! Photos and films of feeds, by Media RSS and by enclosures.

use bangvang_content::article::{Options, read_any, read_own};
use bangvang_content::html::parse;

use super::feeds::{cover, item, read, size};
use super::outline::outline;

#[test]
fn a_photo_of_media_rss_comes_with_what_is_said_of_it() {
    let content = item(
        "<media:content url='a.jpg' medium='image' width='800' height='600'>
         <media:description>Cổng chợ</media:description><media:credit>Mai Đức Toàn</media:credit></media:content>",
    );
    let photo = cover(&content);
    assert_eq!((photo.src.as_str(), size(photo)), ("a.jpg", (Some(800), Some(600))));
    assert_eq!((photo.caption.as_deref(), photo.credit.as_deref()), (Some("Cổng chợ"), Some("Mai Đức Toàn")));
    let group = item(
        "<media:group><media:content url='s.jpg' width='100'/><media:content url='l.jpg' width='900'/>
         <media:description>Cổng chợ. Ảnh: Lan</media:description></media:group>",
    );
    let photo = cover(&group);
    assert_eq!((photo.src.as_str(), photo.credit.as_deref(), size(photo)), ("l.jpg", Some("Lan"), (None, None)));
    let same = item(
        "<description>&lt;img src='a.jpg' alt='Chợ'&gt;Lời dẫn</description><media:content url='a.jpg'/>
         <media:description>Cổng chợ</media:description>",
    );
    assert_eq!((cover(&same).alt.as_deref(), cover(&same).caption.as_deref()), (Some("Chợ"), Some("Cổng chợ")));
    let video = item("<media:content url='v.mp4' type='video/mp4'><media:thumbnail url='a.jpg'/></media:content>");
    assert_eq!((cover(&video).src.as_str(), outline(&video.body).as_str()), ("a.jpg", "file v.mp4 | v.mp4"));
}

#[test]
fn a_photo_stands_in_many_places_of_a_feed() {
    for inside in [
        "<image>a.jpg</image>",
        "<image><url>a.jpg</url><title>Bài</title></image>",
        "<enclosure url='a.jpg' length='10'/>",
        "<media:thumbnail url='a.jpg'/>",
    ] {
        let article = item(inside);
        assert_eq!((cover(&article).src.as_str(), article.body.len()), ("a.jpg", 0), "{inside}");
    }
    let atom = "<feed><entry><title>Bài</title><media:thumbnail url='a.jpg' width='72' height='72'/></entry></feed>";
    assert_eq!(size(cover(&read(atom).content.articles[0])), (Some(72), Some(72)));
    let json =
        r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Bài", "banner_image": "a.jpg"}]}"#;
    assert_eq!(cover(&read(json).content.articles[0]).src, "a.jpg");
}

#[test]
fn the_face_of_the_author_is_no_cover() {
    let face = "<media:content url='https://2.gravatar.com/avatar/1?s=96' medium='image'/>";
    assert_eq!(item(face).cover, None);
    let both = item(&format!("{face}<media:content url='a.jpg' medium='image'/>"));
    assert_eq!(cover(&both).src, "a.jpg");
}

#[test]
fn the_photos_after_the_first_of_media_rss_stand_in_the_text() {
    let content = |name: &str| {
        format!(
            "<media:content url='{name}' medium='image'><media:description>Ở {name}</media:description></media:content>"
        )
    };
    let two = item(&[content("a.jpg"), content("b.jpg"), "<media:thumbnail url='t.jpg'/>".to_owned()].concat());
    assert_eq!(cover(&two).src, "a.jpg");
    assert_eq!(outline(&two.body), "photo b.jpg | Ở b.jpg");
    let sizes = ["a.jpg?width=140", "a.jpg?width=900", "s/a-300x200.jpg"].map(content);
    assert_eq!(outline(&item(&sizes.concat()).body), "");
    let said = "<media:content url='a.jpg'/><media:content url='b.jpg'/><media:description>Chợ</media:description>";
    assert_eq!(
        (cover(&item(said)).caption.as_deref(), outline(&item(said).body)),
        (Some("Chợ"), "photo b.jpg |".to_owned())
    );
    let told = "<content:encoded>&lt;p&gt;Một đoạn&lt;/p&gt;&lt;img src='c.jpg'&gt;</content:encoded>";
    let with = item(&[told.to_owned(), content("a.jpg"), content("b.jpg")].concat());
    assert_eq!(outline(&with.body), "p Một đoạn\nphoto c.jpg |");
    let group = |name: &str| format!("<media:group><media:content url='{name}' medium='image'/></media:group>");
    assert_eq!(outline(&item(&[group("a.jpg"), group("b.jpg")].concat()).body), "photo b.jpg |");
    assert_eq!(cover(&item("<itunes:image href='a.jpg'/>")).src, "a.jpg");
}

#[test]
fn a_photo_that_media_rss_names_again_in_another_size_is_the_same() {
    let content = |name: &str| format!("<media:content url='{name}' medium='image'/>");
    let described = "<description>&lt;img src='a-300x200.jpg'&gt;Lời dẫn</description>";
    let again = item(&[described.to_owned(), content("a.jpg")].concat());
    assert_eq!((cover(&again).src.as_str(), outline(&again.body).as_str()), ("a-300x200.jpg", ""));
    let other = item(&[described.to_owned(), content("b.jpg"), content("a.jpg")].concat());
    assert_eq!(outline(&other.body), "photo b.jpg |");
}

#[test]
fn photos_whose_names_say_nothing_are_told_by_their_addresses() {
    let content = |name: &str| format!("<media:content url='{name}' medium='image'/>");
    for [one, other] in [
        ["anh/Xem.ashx?id=1", "anh/Xem.ashx?id=2"],
        ["image/image_gallery?uuid=1", "image/image_gallery?uuid=2"],
        ["a/1.jpg", "b/1.jpg"],
    ] {
        let two = item(&[one, other].map(content).concat());
        assert_eq!((cover(&two).src.as_str(), outline(&two.body)), (one, format!("photo {other} |")));
        let described = format!("<description>&lt;img src='{one}'&gt;Lời dẫn</description>");
        let said = format!("<media:content url='{other}'><media:description>Chợ</media:description></media:content>");
        assert_eq!(cover(&item(&[described, said].concat())).caption, None, "{one}");
    }
    for [one, other] in [
        ["u/20210510-300x200.jpg", "u/20210510-1024x683.jpg"],
        ["a/1.jpg?w=1", "a/1.jpg"],
        ["tep/6f1d-a?t=1", "tep/6f1d-a?t=1&nho=1"],
    ] {
        assert_eq!(outline(&item(&[one, other].map(content).concat()).body), "", "{one}");
    }
}

#[test]
fn the_larger_of_two_sizes_is_the_cover() {
    let small = "<description>&lt;img src='a_180x108.jpg'&gt;Lời dẫn</description>";
    let enclosed = |name: &str| item(&format!("{small}<enclosure url='{name}' type='image/jpeg' length='9'/>"));
    assert_eq!(cover(&enclosed("a_1200x0.jpg")).src, "a_1200x0.jpg");
    assert_eq!(cover(&enclosed("a_90x54.jpg")).src, "a_180x108.jpg");
}

#[test]
fn what_stands_where_there_is_no_photo_is_no_cover() {
    for name in ["no-image.png", "img/logo.png", "noimage.jpg"] {
        assert_eq!(item(&format!("<enclosure url='{name}' type='image/png' length='9'/>")).cover, None, "{name}");
    }
    for name in ["no_photo.jpg", "a/NoImage.png", "blank.gif", "spacer.gif", "no-thumbnail.jpg", "default-image.png"] {
        let described = format!("<description>&lt;img src='{name}'&gt;Lời dẫn.</description>");
        let enclosed = format!("<enclosure url='{name}' type='image/png' length='9'/>");
        for inside in [&described, &enclosed, &format!("<image>{name}</image>")] {
            assert_eq!(item(inside).cover, None, "{inside}");
        }
        let other = item(&[&described, "<media:content url='a.jpg' medium='image'/>"].concat());
        assert_eq!((cover(&other).src.as_str(), other.lead.as_deref()), ("a.jpg", Some("Lời dẫn.")), "{name}");
        let json =
            serde_json::json!({"version": "https://jsonfeed.org/version/1", "items": [{"title": "A", "image": name}]});
        let post = serde_json::json!([{"title": {"rendered": "A"}, "jetpack_featured_media_url": name}]);
        for foreign in [json, post] {
            assert_eq!(read(&foreign.to_string()).content.articles[0].cover, None, "{foreign}");
        }
    }
}

#[test]
fn a_film_that_stands_twice_is_one_file() {
    let twice =
        item("<media:content url='v.mp4' type='video/mp4'/><enclosure url='v.mp4' type='video/mp4' length='9'/>");
    assert_eq!(outline(&twice.body), "file v.mp4 | v.mp4");
}

#[test]
fn a_film_is_called_by_its_own_title() {
    let html = "<p>Lời</p><video controls title=' Phóng  sự '><source src=v.mp4></video>";
    let text = serde_json::json!({"title": "Bài", "body": html}).to_string();
    let read = read_any(text.as_bytes(), &Options::default(), &parse).expect("the article is read").content;
    assert!(outline(&read.body).ends_with("file v.mp4 | Phóng sự"), "{}", outline(&read.body));
}

#[test]
fn a_file_without_a_title_is_called_by_its_address_as_people_read_it() {
    let (href, title) = ("tep/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf?tai=1", "Quyết định.pdf");
    let shown = format!("file {href} | {title}");
    assert_eq!(outline(&item(&format!("<enclosure url='{href}' type='application/pdf'/>")).body), shown);
    let text = |html: &str| {
        let text = serde_json::json!({"title": "Bài", "body": [{"kind": "html", "html": html}]});
        read_any(text.to_string().as_bytes(), &Options::default(), &parse).expect("the article is read").content
    };
    assert_eq!(outline(&text(&format!("<p><a href='{href}'><img src='pdf.gif' width=16></a></p>")).body), shown);
    let twice = format!("<p><a href='{href}'><img src='pdf.gif' width=16></a> <a href='{href}'>Tải về</a></p>");
    assert_eq!(outline(&text(&twice).body), format!("file {href} | Tải về"));
    let own = serde_json::json!({"title": "Bài", "body": [{"kind": "file", "href": href}]}).to_string();
    let own = read_own(own.as_bytes(), &Options::default()).expect("it is read").expect("it is our own");
    assert_eq!(outline(&own.content.body), shown);
}
