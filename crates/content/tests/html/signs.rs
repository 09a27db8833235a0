//! Signs in a text, and how photos are told from them.

use super::figures::shown;

#[test]
fn signs_that_say_no_size_are_no_photos() {
    for name in
        ["spacer.gif", "1x1.gif", "mui-ten.gif", "bullet_blue.gif", "iconnew.gif", "icon_pdf.png", "pdf.png", "hot.gif"]
    {
        assert_eq!(shown(&format!("<p><img src=/images/{name}> Xã về đích</p>")), "p Xã về đích", "{name}");
    }
    let kind = "<img src=/_layouts/15/images/icpdf.png>";
    assert_eq!(shown(&format!("<p>{kind}<a href=a.pdf>Kế hoạch</a></p>")), "file a.pdf | Kế hoạch");
    assert_eq!(shown("<p><img src='https://www.google-analytics.com/collect?v=1'></p>"), "");
    for name in ["star-awards-2024.jpg", "word-cup.jpg", "hot.jpg", "line-up.png", "icon-len-chua.png", "01.png"] {
        assert_eq!(shown(&format!("<p><img src=/i/{name}></p>")), format!("photo /i/{name} |"), "{name}");
    }
    let late =
        shown("<p><img src=/i/blank.gif data-src=/i/a.jpg></p><p><img src=/i/blank.gif srcset='b.jpg 800w'></p>");
    assert_eq!(late, "photo /i/a.jpg |\nphoto /i/blank.gif |");
}
