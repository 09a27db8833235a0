//! What stands under the text of a page and belongs to it.

use super::outline::outline;
use super::pages::{SHOWN, TEXT, read};

/// What the body has under its text.
fn shown(under: &str) -> String {
    let page = format!("<h1>Bài</h1><div class='entry-content'>{TEXT}</div>{under}<div id='footer'>Chân trang</div>");
    let body = outline(&read(&page).body);
    body.strip_prefix(SHOWN).expect("the text stands first").trim().to_owned()
}

#[test]
fn files_that_are_attached_are_the_articles() {
    for under in [
        "<div class='attach'><p>Tệp đính kèm:</p><a href='/u/a.pdf'>KH 15</a></div>",
        "<div class='tep-dinh-kem'><a href='/u/a.pdf'>KH 15</a></div>",
        "<div class='field field--name-field-file'><span><a href='/u/a.pdf'>KH 15</a></span> (1,2 MB)</div>",
        "<p><b>Tài liệu kèm theo:</b> <a href='/u/a.pdf'>KH 15</a></p>",
        "<h3>File đính kèm</h3><ul><li><a href='#x'>Xem</a></li><li><a href='/u/a.pdf'>KH 15</a></li></ul>",
    ] {
        assert_eq!(shown(under), "file /u/a.pdf | KH 15", "{under}");
    }
    let two = "<ul class='attachments'><li><a href='/u/a.pdf'>KH 15</a></li><li><a href='/d?id=1'>b.xlsx</a></li></ul>";
    assert_eq!(shown(two), "file /u/a.pdf | KH 15\nfile /d?id=1 | b.xlsx");
}

#[test]
fn other_files_under_a_text_are_the_sites() {
    for under in [
        "<h3>Văn bản mới</h3><a href='/u/a.pdf'>KH 15</a>",
        "<b>Tệp đính kèm:</b> không có<h3>Văn bản mới</h3><a href='/u/a.pdf'>KH 15</a>",
        "<div class='footer'><p>Tài liệu kèm theo:</p><a href='/u/a.pdf'>KH 15</a></div>",
        "<p>Quảng bá</p><iframe src='https://www.youtube.com/embed/x'></iframe>",
    ] {
        assert_eq!(shown(under), "", "{under}");
    }
}

#[test]
fn a_film_and_an_album_right_under_a_text_are_the_articles() {
    let film = "<div class='video'><iframe src='https://www.youtube.com/embed/x'></iframe></div>";
    assert_eq!(shown(film), "p [a https://www.youtube.com/embed/x youtube.com]");
    assert_eq!(shown("<div class='album'><img src='a.jpg'><img src='b.jpg'></div>"), "photo a.jpg |\nphoto b.jpg |");
}
