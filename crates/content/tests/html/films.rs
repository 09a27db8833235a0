//! Films, sounds and files that something else than a link shows.

use super::figures::{read, shown};

#[test]
fn a_film_of_flash_is_a_link() {
    let link = "p [a http://www.youtube.com/v/a-B_1?fs=1 youtube.com]";
    let embed = "<embed src='http://www.youtube.com/v/a-B_1?fs=1' type='application/x-shockwave-flash'>";
    for film in [
        embed.to_owned(),
        format!("<object width=425><param name=movie value='http://www.youtube.com/v/a-B_1&hl=vi'>{embed}</object>"),
    ] {
        assert_eq!(shown(&film), link, "{film}");
    }
    assert_eq!(shown("<embed src='banner.swf'>"), "");
}

#[test]
fn films_of_other_elements_are_links_and_files() {
    let facebook = "https://www.facebook.com/x/videos/1/";
    assert_eq!(
        shown(&format!("<div class=fb-video data-href='{facebook}'></div>")),
        format!("p [a {facebook} facebook.com]")
    );
    for film in [
        "<amp-video src=v.mp4></amp-video>",
        "<video data-src=v.mp4></video>",
        "<video src='blob:x' data-src=v.mp4></video>",
    ] {
        assert_eq!(shown(film), "file v.mp4 | v.mp4", "{film}");
    }
}

#[test]
fn shortcodes_that_show_a_file_are_files() {
    for code in [
        "[pdf-embedder url=\"tep/vb.pdf\" width=\"max\"]",
        "[pdf-embedder url=”tep/vb.pdf”]",
        "[embeddoc url='tep/vb.pdf' viewer='google']",
    ] {
        assert_eq!(shown(&format!("<p>Một.</p><p>{code}</p>")), "p Một.\nfile tep/vb.pdf | vb.pdf", "{code}");
    }
    assert_eq!(
        shown("<p>[video width=640 mp4='v.mp4'][/video]</p><p>[audio mp3='a.mp3'][/audio] Nghe.</p>"),
        "file v.mp4 | v.mp4\nfile a.mp3 | a.mp3\np Nghe."
    );
    assert_eq!(shown("<p>Một [metaslider id=1] hai [1]</p><p>[playlist ids='1,2']</p>"), "p Một hai [1]");
    assert_eq!(shown("<p>[su_button url='https://a.example']Đăng ký[/su_button]</p>"), "p Đăng ký");
}

#[test]
fn what_plugins_of_joomla_would_have_replaced_is_not_shown() {
    for code in ["{gallery}anh/2020{/gallery}", "{mosimage}", " {loadposition user1} ", "{phocagallery view=category}"]
    {
        assert_eq!(shown(&format!("<p>{code}</p><p>Hai.</p>")), "p Hai.", "{code}");
    }
    assert_eq!(shown("<p>Tập {a, b} và {c}</p><p>{a} và {b}</p>"), "p Tập {a, b} và {c}\np {a} và {b}");
}

#[test]
fn photos_that_come_late_are_found_by_more_names() {
    let blank = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    for name in ["data-lazyload", "data-pagespeed-lazy-src"] {
        assert_eq!(shown(&format!("<p><img src='{blank}' {name}=a.jpg></p>")), "photo a.jpg |", "{name}");
    }
}

#[test]
fn the_name_of_a_file_says_nothing_of_its_photo() {
    let alt = |alt: &str| read(&format!("<p><img src=a.jpg alt='{alt}'></p>")).photos()[0].alt.clone();
    assert_eq!(alt("bong-da.JPG"), None);
    assert_eq!(alt("Trận bóng đá").as_deref(), Some("Trận bóng đá"));
}
