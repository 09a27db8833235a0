//! Which text near photos is their caption.

use bangvang_content::article::Block;

use super::figures::{read, shown};

const TEXT: &str = "Sáng 12/5, xã Khê Sơn khánh thành nhà khám hai tầng với tám phòng, phục vụ bà con trong xã và vùng lân \
cận. Công trình khởi công từ năm 2019, trị giá ba tỷ đồng.";

fn centred(inside: &str) -> String {
    format!("<p align=center>{inside}</p>")
}

/// What shows of HTML that stands between two paragraphs.
#[track_caller]
fn check(html: &str, expected: &str) {
    let shown = shown(&format!("<p>{TEXT}</p>{html}<p>{TEXT}</p>"));
    let text = format!("p {TEXT}");
    let inside = shown.strip_prefix(&text).and_then(|rest| rest.strip_suffix(&text)).unwrap_or(&shown);
    assert_eq!(inside.trim(), expected, "{html}");
}

#[test]
fn a_photo_that_ends_a_paragraph_has_its_caption_in_the_next_one() {
    let styled = centred("<em>Cổng trạm</em>");
    check(&format!("<p>Một câu.<br><img src=a.jpg></p>{styled}"), "p Một câu.\nphoto a.jpg | Cổng trạm");
    check(&format!("<p>Một câu. <img src=a.jpg></p>{styled}"), "p Một câu.\nphoto a.jpg | Cổng trạm");
    check(
        "<p>Một câu.<br><img src=a.jpg></p><p>Cổng trạm. Ảnh: Lan Anh</p>",
        "p Một câu.\nphoto a.jpg | Cổng trạm. Ảnh: Lan Anh",
    );
    check("<p>Một câu.<br><img src=a.jpg></p><p>Câu sau</p>", "p Một câu.\nphoto a.jpg |\np Câu sau");
}

#[test]
fn an_empty_paragraph_may_stand_over_what_looks_like_a_caption() {
    let photo = centred("<img src=a.jpg>");
    for gap in ["<p>&nbsp;</p>", "<p>\u{200B}<br></p>", "<p><o:p>&nbsp;</o:p></p>"] {
        check(&format!("{photo}{gap}{}", centred("<em>Cổng trạm</em>")), "photo a.jpg | Cổng trạm");
        check(&format!("{photo}{gap}<p>Câu sau</p>"), "photo a.jpg |\np Câu sau");
    }
}

#[test]
fn what_looks_like_a_caption_under_several_photos_is_that_of_all() {
    let captions = |html: &str| {
        let body = read(html).body.into_iter();
        body.filter_map(|block| if let Block::Caption(said) = block { Some(said) } else { None }).collect::<Vec<_>>()
    };
    let styled = centred("<em>Cổng trạm</em>");
    let table = "<table><tr><td><img src=a.jpg></td><td><img src=b.jpg></td></tr></table>";
    let gallery = "<div class=gallery><img src=a.jpg><img src=b.jpg></div>";
    for photos in [table, gallery] {
        assert_eq!(captions(&format!("{photos}{styled}<p>{TEXT}</p>")), ["Cổng trạm"], "{photos}");
        assert_eq!(captions(&format!("{photos}<p>Câu sau</p><p>{TEXT}</p>")), [""; 0], "{photos}");
    }
    let rows = table.replace("</table>", "<tr><td>Cổng</td><td>Sân</td></tr></table>");
    let credit = centred("<em>Ảnh: Lan</em>");
    check(&format!("{rows}{credit}"), "photo a.jpg | Cổng (Ảnh: Lan)\nphoto b.jpg | Sân (Ảnh: Lan)");
    check(
        &format!("{rows}{credit}{credit}"),
        "photo a.jpg | Cổng (Ảnh: Lan)\nphoto b.jpg | Sân (Ảnh: Lan)\np [em Ảnh: Lan]",
    );
}

#[test]
fn a_source_or_a_remark_under_photos_is_the_texts() {
    let gallery = "<div class=gallery><img src=a.jpg><img src=b.jpg></div>";
    for line in ["<p>Nguồn: TTXVN</p>", "<p><em>Theo TTXVN</em></p>"] {
        let article = read(&format!("<p>{TEXT}</p>{gallery}{line}"));
        assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("TTXVN"), "{line}");
        assert!(article.photos().iter().all(|photo| photo.credit.is_none() && photo.caption.is_none()), "{line}");
    }
    let photo = centred("<img src=a.jpg>");
    let tagged = read(&format!("<p>{TEXT}</p>{photo}<p align=right>Nguồn: TTXVN</p><p>Từ khóa: chợ</p>"));
    assert_eq!(tagged.photos()[0].credit, None);
    for line in ["(Còn nữa)", "Hoàng Lan"] {
        let shown = shown(&format!("<p>{TEXT}</p>{photo}<p>&nbsp;</p><p><em>{line}</em></p>"));
        assert!(shown.contains("photo a.jpg |\n"), "{shown}");
    }
}

#[test]
fn a_line_with_whoever_took_the_photo_ends_its_caption_within_a_paragraph() {
    check(
        "<p>Một câu.<br><img src=a.jpg><br>Cổng trạm. Ảnh: Lan<br>Câu sau.</p>",
        "p Một câu.\nphoto a.jpg | Cổng trạm. Ảnh: Lan\np Câu sau.",
    );
}

#[test]
fn a_heading_that_says_who_took_a_photo_is_its_caption() {
    let shown = "photo a.jpg | Cổng trạm. Ảnh: Lan";
    check("<h4><img src=a.jpg><br>Cổng trạm. Ảnh: Lan</h4>", shown);
    check(&format!("{}<h6><em>Cổng trạm. Ảnh: Lan</em></h6>", centred("<img src=a.jpg>")), shown);
    check("<h3>Tin, ảnh: Hội chợ</h3>", "h Tin, ảnh: Hội chợ");
}

#[test]
fn a_centred_heading_in_bold_is_no_caption() {
    let photo = centred("<img src=a.jpg>");
    let under = |text: &str| format!("{photo}{}", centred(text));
    for heading in ["NỘI DUNG THỰC HIỆN", "II. Nội dung thực hiện", "2) Nội dung", "Phần II: Kết quả"]
    {
        check(&under(&format!("<b>{heading}</b>")), &format!("photo a.jpg |\np [strong {heading}]"));
    }
    for caption in ["<b>Vi Văn Tám phát biểu</b>", "<b><i>CỔNG TRẠM</i></b>", "<b>12 tập thể được khen</b>"]
    {
        let said = caption.trim_start_matches("<b>").trim_start_matches("<i>").split('<').next().unwrap_or_default();
        check(&under(caption), &format!("photo a.jpg | {said}"));
    }
}

#[test]
fn what_says_whose_a_photo_is_ends_its_caption() {
    let photo = "<p><img src=a.jpg></p>";
    for said in [
        "Nguồn: TTXVN",
        "(Nguồn: TTXVN)",
        "Ảnh tư liệu",
        "Ảnh minh họa",
        "Ảnh Văn Đức",
        "Đồ họa: TTXVN",
        "Nguồn Internet",
    ] {
        let credit = if said.starts_with('(') { " (Ảnh: TTXVN)" } else { "" };
        check(
            &format!("{photo}<p>Cầu nhìn từ trên cao. {said}</p>"),
            &format!("photo a.jpg | Cầu nhìn từ trên cao. {said}{credit}"),
        );
    }
    for said in ["Nguồn vốn do huyện cấp.", "Ảnh đẹp được chọn", "Công trình có vốn 4 tỷ"] {
        check(
            &format!("{photo}<p>Cầu nhìn từ trên cao. {said}</p>"),
            &format!("photo a.jpg |\np Cầu nhìn từ trên cao. {said}"),
        );
    }
    check(&format!("{photo}<p>Cầu mới</p><p>Nguồn: TTXVN</p>"), "photo a.jpg | Cầu mới (Ảnh: TTXVN)");
    let last = read("<p>Một câu.</p><p align=center><img src=a.jpg></p><p align=center>Cầu mới</p><p>Nguồn: TTXVN</p>");
    assert_eq!(last.source.map(|source| source.name).as_deref(), Some("TTXVN"), "the last one is the text's");
}

#[test]
fn a_brothers_name_and_a_show_of_photos_say_not_who_took_one() {
    let photo = centred("<img src=a.jpg>");
    for text in [
        "Liên hệ chị Vân Anh: 0912345678. Người dân có thể đến bộ phận một cửa của xã để được hướng dẫn làm thủ tục.",
        "Chiều 12/5, huyện khai mạc triển lãm ảnh: Khê Sơn đổi mới. Triển lãm trưng bày 50 tác phẩm đến hết ngày 20/5.",
        "Hồ sơ cần có ảnh: 02 ảnh 3x4. Người dân nộp tại bộ phận một cửa của xã trong giờ hành chính.",
    ] {
        check(&format!("{photo}<p align=justify>{text}</p>"), &format!("photo a.jpg |\np {text}"));
    }
}

#[test]
fn a_class_says_that_a_line_is_a_caption_in_many_ways() {
    let said = "Trạm bơm sau khi nâng cấp. Công trình có vốn bốn tỷ đồng.";
    for class in ["caption", "chu_thich_anh", "chu-thich", "img-desc", "PhotoDesc", "image-note"] {
        check(&format!("<div><img src=a.jpg></div><p class={class}>{said}</p>"), &format!("photo a.jpg | {said}"));
    }
    check(&format!("<div><img src=a.jpg></div><p class=desc>{said}</p>"), &format!("photo a.jpg |\np {said}"));
}

#[test]
fn a_table_in_what_is_called_a_caption_stays() {
    let table = "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>";
    check(
        &format!("<p><img src=a.jpg></p><div class=caption><p>Cổng trạm</p>{table}</div>"),
        "photo a.jpg | Cổng trạm\ntr A\ntr 1",
    );
}

#[test]
fn a_paragraph_may_be_in_italics_by_its_own_style() {
    let said = "Trạm bơm sau khi nâng cấp. Công trình có vốn bốn tỷ đồng";
    for name in ["p", "div"] {
        let html =
            format!("<{name}><img src=a.jpg></{name}><{name} style='font-style:italic;color:blue'>{said}</{name}>");
        check(&html, &format!("photo a.jpg | {said}"));
    }
    check("<p style='font-style:italic'>Một câu.</p>", "p [em Một câu.]");
    check("<div style='font-style:italic'><p>Một câu.</p><p>Hai câu.</p></div>", "p Một câu.\np Hai câu.");
}

#[test]
fn where_all_of_a_text_is_centred_that_tells_no_caption() {
    let text = format!("<p>{TEXT}</p>");
    let shown = shown(&format!("<center>{text}<p><img src=a.jpg></p>{text}{text}</center>"));
    assert_eq!(shown, format!("p {TEXT}\nphoto a.jpg |\np {TEXT}\np {TEXT}"));
}
