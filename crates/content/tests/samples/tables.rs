//! Pages whose list stands in several tables.

use bangvang_content::honours::{Honours, Kind, Options, read};
use bangvang_content::{ReadError, Reading};

fn page(body: &str) -> Reading<Honours> {
    let options = Options { url: Some("page.html"), ..Options::default() };
    read(format!("<!DOCTYPE html><body>{body}</body>").as_bytes(), &options).expect("the page has a list")
}

fn all(reading: &Reading<Honours>) -> Vec<(&str, &str, Option<Kind>)> {
    reading.content.roll.iter().map(|one| (one.id(), one.name(), one.kind())).collect()
}

const UNITS: &str = "<table><tr><th>STT</th><th>Tên tập thể</th><th>Thành tích</th></tr>
    <tr><td>1</td><td>Thôn Hạ</td><td>Giữ rừng</td></tr></table>";
const PEOPLE: &str = "<table><tr><td>STT</td><td>Họ và tên</td><td>Chức vụ</td></tr>
    <tr><td>1</td><td>Nguyễn Văn An</td><td>Trưởng thôn</td></tr>
    <tr><td>2</td><td>Trần Thị Bình</td><td>Y tá</td></tr></table>";

#[test]
fn tables_of_units_and_of_people_are_one_list() {
    let reading = page(&format!("<p>I. TẬP THỂ</p>{UNITS}<p><b>II. CÁ NHÂN</b></p>{PEOPLE}"));
    assert_eq!(
        all(&reading),
        [
            ("1", "Thôn Hạ", Some(Kind::Collective)),
            ("2", "Nguyễn Văn An", Some(Kind::Individual)),
            ("3", "Trần Thị Bình", Some(Kind::Individual)),
        ]
    );
    assert_eq!(reading.skipped, 0);
}

#[test]
fn a_caption_that_names_a_kind_is_no_title() {
    let caption = |table: &str, text: &str| table.replacen("<table>", &format!("<table><caption>{text}</caption>"), 1);
    let reading = page(&[caption(UNITS, "Tập thể"), caption(PEOPLE, "Cá nhân")].concat());
    assert_eq!(all(&reading).last(), Some(&("3", "Trần Thị Bình", Some(Kind::Individual))));
    assert_eq!(reading.content.head.title, None);
}

#[test]
fn a_table_that_is_headed_otherwise_is_no_part_of_the_list() {
    let reading = page(&format!("{PEOPLE}<table><tr><td>Tên</td></tr><tr><td>Trang chủ</td></tr></table>"));
    assert_eq!(all(&reading).len(), 2);
    let reading = page(&format!("{PEOPLE}<table><tr><td>Lịch</td></tr><tr><td>Nguyễn Văn Ba</td></tr></table>"));
    assert_eq!(all(&reading).len(), 2);
}

const LIST: &str = "<table><tr><th>STT<th>Họ tên<th>Chức vụ<th>Đơn vị<th>Danh hiệu</tr>
    <tr><td>1<td>Hồ Văn Rạng<td>Trưởng bản<td>Bản Hạ<td>Người tốt việc tốt</tr></table>";

#[test]
fn contacts_and_figures_are_no_part_of_the_list() {
    let staff = "<p>Liên hệ</p><table><tr><th>STT<th>Họ và tên<th>Chức vụ<th>Điện thoại</tr>
        <tr><td>1<td>Trần Cán Bộ<td>Chánh Văn phòng<td>0990</table>";
    let figures =
        "<table><tr><th>Đơn vị<th>Số lượng<th>Hình thức khen thưởng</tr><tr><td>Khối xã<td>12<td>Giấy khen</table>";
    let more = LIST.replace("Danh hiệu", "Hình thức").replace("Hồ Văn Rạng", "Hồ Xuân Long");
    let reading = page(&[LIST, staff, figures, &more].concat());
    assert_eq!(all(&reading), [("1", "Hồ Văn Rạng", None), ("2", "Hồ Xuân Long", None)]);
    let ours = staff.replace("Liên hệ", "Ban Thi đua - Khen thưởng");
    assert_eq!(all(&page(&[LIST, &ours].concat())).len(), 1);
    assert_eq!(all(&page(&[LIST, "<p>Kết quả khen thưởng</p>", figures].concat())).len(), 1);
    let plain = |table: &str| table.replace("<th>Danh hiệu", "").replace("<td>Người tốt việc tốt", "");
    assert_eq!(all(&page(&[&plain(LIST), staff].concat())).len(), 1);
}

#[test]
fn a_table_under_its_own_heading_joins_the_list_however_it_is_headed() {
    let others = "<table><tr><th>STT<th>Họ và tên<th>Nơi công tác</tr><tr><td>1<td>Lê Thị Lan<td>Xã A</table>";
    assert_eq!(all(&page(&[LIST, "<p>Được tặng Giấy khen:</p>", others].concat())).len(), 2);
    assert_eq!(all(&page(&[LIST, "<p>Xem thêm</p>", others].concat())).len(), 1);
}

#[test]
fn a_table_that_is_cut_in_two_is_read_whole() {
    let rest = "<table><tr><td>2<td>Hồ Thị Con<td>Phó bản<td>Bản Hạ<td></tr><tr><td>3<td>Hồ Xuân Long<td>Già làng<td><td></table>";
    let reading = page(&[LIST, rest].concat());
    assert_eq!(all(&reading), [("1", "Hồ Văn Rạng", None), ("2", "Hồ Thị Con", None), ("3", "Hồ Xuân Long", None)]);
    for other in [rest.replace("<td>2", "<td>4"), rest.replace("<td>Bản Hạ", "")] {
        assert_eq!(all(&page(&[LIST, &other].concat())).len(), 1);
    }
}

const OVER: &str = "<p>Trang chủ</p><table><tr><td><p>UBND TỈNH KHÊ SƠN<br>SỞ NỘI VỤ</p></td><td>
    <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>
    <p><b>DANH SÁCH</b> TẶNG BẰNG KHEN</p><p>(Kèm theo Quyết định số 77/QĐ-UBND ngày 05/01/2024)</p>";

#[test]
fn what_stands_over_the_table_is_read_as_in_a_sheet() {
    let reading = page(&[OVER, "<p>II. CÁ NHÂN</p>", PEOPLE].concat());
    let head = &reading.content.head;
    assert_eq!(head.title.as_deref(), Some("DANH SÁCH TẶNG BẰNG KHEN"));
    assert_eq!(head.issuer.as_deref(), Some("UBND TỈNH KHÊ SƠN SỞ NỘI VỤ"));
    let decision = head.decision.as_ref().expect("the decision is named");
    assert_eq!(
        (decision.number.as_deref(), decision.date.map(|day| day.iso()).as_deref()),
        (Some("77/QĐ-UBND"), Some("2024-01-05"))
    );
}

#[test]
fn lines_of_a_page_are_no_title() {
    let title = |body: &str| page(body).content.head.title;
    assert_eq!(title(&format!("<h1>Sở Nội vụ</h1><p>Tin mới</p>{PEOPLE}")), None);
    assert_eq!(title(&format!("<h1>Danh sách đợt 1</h1>{PEOPLE}")).as_deref(), Some("Danh sách đợt 1"));
    let over = "<h1>DANH SÁCH</h1><h2>Tặng Giấy khen năm 2023</h2><p>Thứ ba, 16/05/2023</p><p>Lượt xem: 342</p>";
    assert_eq!(title(&[over, PEOPLE].concat()).as_deref(), Some("DANH SÁCH Tặng Giấy khen năm 2023"));
    let kinds = format!("<p>Danh sách tập thể</p>{UNITS}<p>Danh sách cá nhân</p>{PEOPLE}");
    assert_eq!(title(&kinds), None);
    assert_eq!(title(&format!("<p>Danh sách cá nhân</p>{PEOPLE}")).as_deref(), Some("Danh sách cá nhân"));
}

#[test]
fn lines_between_a_title_and_its_decision_are_of_it() {
    let head = |lines: &[&str]| {
        let lines = ["<p>", &lines.join("</p><p>"), "</p>"].concat();
        let head = page(&[&lines, LIST].concat()).content.head;
        let day = head.decision.and_then(|decision| decision.date).map(|day| day.iso());
        (head.title.unwrap_or_default(), day.unwrap_or_default())
    };
    let said = |title: &str, day: &str| (title.to_owned(), day.to_owned());
    let medal = "Hội viên được tặng Kỷ niệm chương \"CCB Việt Nam\" năm 2019";
    assert_eq!(head(&["DANH SÁCH", medal]), said(&["DANH SÁCH ", medal].concat(), ""));
    let decision = "(Kèm theo Quyết định số 12/QĐ-UBND<br>ngày 1/2/2020)";
    assert_eq!(
        head(&["DANH SÁCH", "Hội viên tiêu biểu", decision, "Hết"]),
        said("DANH SÁCH Hội viên tiêu biểu", "2020-02-01")
    );
    assert_eq!(head(&["Danh sách đợt 1", "Ngày đăng: 1/2/2021", decision]), said("Danh sách đợt 1", "2020-02-01"));
    assert_eq!(head(&["Danh sách đợt 1", "Hội viên tiêu biểu"]), said("Danh sách đợt 1", ""));
    assert_eq!(head(&["BẢNG VÀNG VINH DANH", "Năm học mới"]), said("BẢNG VÀNG VINH DANH", ""));
    assert_eq!(head(&["Biểu tổng hợp khen thưởng"]), said("Biểu tổng hợp khen thưởng", ""));
}

#[test]
fn what_stands_in_a_cell_over_the_lists_in_it_is_read_as_on_the_page() {
    let lines = "<p>DANH SÁCH KHEN THƯỞNG</p><p>(Kèm theo Quyết định số 12/QĐ-UBND ngày 1/2/2021)</p>";
    let lists = format!("<p>I. TẬP THỂ</p>{UNITS}<p><b>II. CÁ NHÂN</b></p>{PEOPLE}");
    for body in [
        format!("<table><tr><td>Trang chủ<td>{lines}{lists}</table>"),
        format!("<table><tr><td><p>{lines}<table><tr><td>{lists}</table></table>"),
        format!("{lines}<table><tr><td></td><td>{lists}</td></tr></table>"),
    ] {
        let reading = page(&body);
        assert_eq!(reading.content.head.title.as_deref(), Some("DANH SÁCH KHEN THƯỞNG"), "{body}");
        assert!(reading.content.head.decision.is_some());
        let kinds = [Kind::Collective, Kind::Individual, Kind::Individual].map(Some);
        assert_eq!(all(&reading).into_iter().map(|(.., kind)| kind).collect::<Vec<_>>(), kinds);
    }
}

const HIDDEN: &str = "<table><col><col style='display:none'><col><col>\
    <tr style='DISPLAY : none'><td>cũ</td><td></td><td></td><td></td></tr>\
    <tr><td>STT</td><td style='display:none'>Mã</td><td>Họ và tên</td><td>Đơn vị</td></tr>\
    <tr><td>1</td><td style='display:none'>NB1</td><td>Nguyễn Văn An</td><td rowspan=2>Xã A</td></tr>\
    <tr height=0 style='display:none'><td>2</td><td style='display:none'>NB2</td><td>Trần Văn Ẩn</td></tr>\
    <tr><td>3</td><td style='display:none'>NB3</td><td>Lê Thị Lan</td><td>Xã B</td></tr></table>";

#[test]
fn what_excel_hides_is_left_out() {
    for table in
        [HIDDEN.to_owned(), HIDDEN.replace(" style='display:none'>M", ">M").replace("td style='display:none'", "td")]
    {
        let reading = page(&table);
        let units = reading.content.roll.iter().map(|one| (one.name(), one.text("unit"), one.fields().count()));
        let expect = [("Nguyễn Văn An", Some("Xã A"), 4), ("Lê Thị Lan", Some("Xã B"), 4)];
        assert_eq!(units.collect::<Vec<_>>(), expect, "{table}");
        assert_eq!(reading.content.head.title, None);
    }
}

#[test]
fn hidden_rows_and_cells_of_a_page_are_left_out() {
    let reading = page(
        "<table><tr><th hidden>Mã<th>Họ và tên<th style='display: none'>Ghi chú</tr><tr><td hidden>7<td>Nguyễn Văn An\
         <td style='display: none'>x</tr><tr hidden><td hidden>8<td>Trần Văn Ẩn<td></tr></table>",
    );
    assert_eq!(all(&reading), [("1", "Nguyễn Văn An", None)]);
    assert_eq!(reading.content.roll.iter().next().and_then(|one| one.text("Ghi chú")), None);
}

#[test]
fn what_is_hidden_inside_a_tables_cell_is_not_read() {
    let list = "<table><tr><th>Họ và tên<th>Năm<th>Ngày<th>Đơn vị\
        <tr><td>Lò Mai<span class=\"hidden\">0912</span><td><span class='d-none'>a</span>2020\
        <td><span style=\"display: none\">20200925</span>25/09/2020<td><div hidden><div>1</div>2</div>Xã<img hidden> Hạ\
        <tr><td>Vi <b hidden>An<td>2020<td><span class='d-none d-md-inline'>1/2</span>/2020<td>Xã</table>";
    let roll = read(list.as_bytes(), &Options::default()).expect("it is a list").content.roll;
    let records: Vec<String> = roll.iter().map(|one| one.to_json()).collect();
    assert_eq!(
        records,
        [
            r#"{"id":"1","name":"Lò Mai","unit":"Xã Hạ","year":2020,"date":"25/09/2020"}"#,
            r#"{"id":"2","name":"Vi","unit":"Xã","year":2020,"date":"1/2/2020"}"#
        ]
    );
}

#[test]
fn rows_that_a_script_hides_in_the_widgets_own_table_stay() {
    let row = |begin: &str, name: &str| format!("<tr {begin}><td>{name}</td><td>Xã A</td></tr>");
    let rows = [row("", "Nguyễn Văn An"), row("style='display: none'", "Trần Thị Bình"), row("hidden", "Lê Thị Lan")];
    let excel = row("height=0 style='display:none'", "Vũ Thị Hà");
    let table = format!("<table><tr><th>Họ và tên</th><th>Đơn vị</th></tr>{}{excel}</table>", rows.concat());
    let reading = read(table.as_bytes(), &Options::default()).expect("it is a list");
    let names: Vec<&str> = reading.content.roll.iter().map(|one| one.name()).collect();
    assert_eq!(names, ["Nguyễn Văn An", "Trần Thị Bình"]);
}

#[test]
fn the_frame_of_googles_sheets_is_left_out() {
    let cells = |row: [&str; 3]| row.map(|cell| format!("<td class=s0>{cell}</td>")).concat();
    let rows = [["UBND HUYỆN", "", ""], ["DANH SÁCH", "", ""], ["STT", "Họ và tên", "Đơn vị"], ["I", "TẬP THỂ", ""]];
    let more = [["1", "Phòng A", "Xã A"], ["II", "CÁ NHÂN", ""], ["1", "Hà Bo", "Xã B"]];
    let row = |(at, row)| format!("<tr><th class=row-headers-background><div>{at}</div></th>{}</tr>", cells(row));
    let rows: String = (1..).zip(rows.into_iter().chain(more)).map(row).collect();
    let frozen = "<tr><th class='freezebar-cell'></th><td class='freezebar-cell'></td><td></td><td></td></tr>";
    let reading = page(&format!(
        "<table class='waffle no-grid'><tr><th class='row-header'></th><th class='column-headers-background'>A</th>\
         <th>B</th><th>C</th></tr>{rows}{frozen}</table>"
    ));
    assert_eq!(all(&reading), [("1", "Phòng A", Some(Kind::Collective)), ("2", "Hà Bo", Some(Kind::Individual))]);
    let head = &reading.content.head;
    assert_eq!((head.issuer.as_deref(), head.title.as_deref()), (Some("UBND HUYỆN"), Some("DANH SÁCH")));
    assert!(reading.content.roll.iter().all(|one| one.fields().count() == 5));
}

#[test]
fn a_workbook_as_xml_is_called_one() {
    let book = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>\
        <Table><Row><Cell><Data>Họ và tên</Data></Cell></Row></Table></Worksheet></Workbook>";
    for url in ["list.xls", "list.html"] {
        let options = Options { url: Some(url), ..Options::default() };
        assert_eq!(read(book.as_bytes(), &options).err(), Some(ReadError::Workbook));
    }
}

/// The title, and of each record the name, the award, the unit and the year.
fn groups(body: &str) -> (Option<String>, Vec<String>) {
    let reading = page(body);
    let fields = ["name", "award", "unit", "year"];
    let one = |one: bangvang_content::honours::Awardee<'_>| {
        fields.into_iter().filter_map(|field| one.text(field)).collect::<Vec<_>>().join(", ")
    };
    (reading.content.head.title.clone(), reading.content.roll.iter().map(one).collect())
}

const FIRST: &str = "<table><tr><th>Họ tên<th>Chức vụ</tr><tr><td>Lê An<td>CV</table>";
const SECOND: &str = "<table><tr><th>Họ tên<th>Chức vụ</tr><tr><td>Lê Ba<td>CV</table>";

#[track_caller]
fn check(over: [&str; 2], title: Option<&str>, records: [&str; 2]) {
    let [first, second] = over;
    let (read, said) = groups(&[first, FIRST, second, SECOND].concat());
    assert_eq!((read.as_deref(), said), (title, records.map(str::to_owned).to_vec()), "{over:?}");
}

#[test]
fn lines_over_each_table_say_the_award_the_unit_or_the_year_of_its_records() {
    let list = "<h3>Danh sách khen thưởng năm 2023</h3>";
    let first = format!("{list}<p><b>1. Bằng khen của Chủ tịch</b></p>");
    check(
        [&first, "<p><b>2. Tặng Giấy khen cho cá nhân</b></p>"],
        Some("Danh sách khen thưởng năm 2023"),
        ["Lê An, Bằng khen của Chủ tịch", "Lê Ba, Giấy khen"],
    );
    check(
        [&format!("{list}<p>I. SỞ NỘI VỤ</p>"), "<p>II. BAN DÂN TỘC</p>"],
        Some("Danh sách khen thưởng năm 2023"),
        ["Lê An, SỞ NỘI VỤ", "Lê Ba, BAN DÂN TỘC"],
    );
    check(["<h3>Phòng Nội vụ</h3>", "<h3>XÃ PHÚ LỘC</h3>"], None, ["Lê An, Phòng Nội vụ", "Lê Ba, XÃ PHÚ LỘC"]);
    check(["<h3>Phòng Nội vụ</h3>", "<p>Hết.</p>"], None, ["Lê An", "Lê Ba"]);
    check(
        ["<h2>Năm 2022</h2><p>Tải về: <a>PDF</a></p>", "<h2>Năm 2023</h2><p>Tải về tại đây</p>"],
        None,
        ["Lê An, 2022", "Lê Ba, 2023"],
    );
    check(["<h2>Năm 2022</h2>", "<h2>Năm 2023</h2>"], None, ["Lê An, 2022", "Lê Ba, 2023"]);
    check(["<h2>Năm 2022</h2><h3>Bằng khen</h3><p>I. Tập thể</p>", "<p>II. Cá nhân</p>"], None, ["Lê An", "Lê Ba"]);
    check(
        ["<h2>Năm 2022</h2><h3>Bằng khen</h3><p>I. Tập thể</p>", "<h3>Giấy khen</h3><p>I. Tập thể</p>"],
        None,
        ["Lê An, Bằng khen, 2022", "Lê Ba, Giấy khen, 2022"],
    );
    check(["<p>2. Sở Nội vụ chi thưởng theo danh sách:</p>", "<p>3. Sở A</p>"], None, ["Lê An", "Lê Ba, Sở A"]);
    check(["<p>1. Bằng khen</p>", "<p>Các cá nhân khác</p>"], None, ["Lê An, Bằng khen", "Lê Ba"]);
}

#[test]
fn of_tables_with_titles_of_their_own_each_has_its_award_and_none_names_all() {
    check(
        ["<h3>DANH SÁCH TẶNG BẰNG KHEN</h3>", "<h3>DANH SÁCH TẶNG GIẤY KHEN</h3>"],
        None,
        ["Lê An, BẰNG KHEN", "Lê Ba, GIẤY KHEN"],
    );
    let caption = |table: &str, text: &str| table.replacen("<table>", &format!("<table><caption>{text}</caption>"), 1);
    let captions = [caption(FIRST, "Bằng khen của Bộ"), caption(SECOND, "Giấy khen")].concat();
    assert_eq!(groups(&captions), (None, vec!["Lê An, Bằng khen của Bộ".to_owned(), "Lê Ba, Giấy khen".to_owned()]));
    let one = caption(FIRST, "Bằng khen của Bộ");
    assert_eq!(groups(&one), (Some("Bằng khen của Bộ".to_owned()), vec!["Lê An".to_owned()]));
}

#[test]
fn a_caption_that_names_the_decision_gives_it_and_is_the_title_without_it() {
    let caption = "<caption>Danh sách tặng Giấy khen<br>(Kèm theo Quyết định số 12/QĐ-UBND ngày 1/2/2020)</caption>";
    let reading = page(&FIRST.replacen("<table>", &["<table>", caption].concat(), 1));
    let head = &reading.content.head;
    assert_eq!(head.title.as_deref(), Some("Danh sách tặng Giấy khen"));
    assert_eq!(head.decision.as_ref().and_then(|decision| decision.number.as_deref()), Some("12/QĐ-UBND"));
    assert_eq!(reading.content.roll.iter().next().and_then(|one| one.text("award")), Some("Giấy khen"));
}

#[test]
fn a_title_over_each_of_several_tables_says_the_year_of_its_records() {
    check(
        ["<h3>Danh sách khen thưởng năm 2020</h3>", "<h3>Danh sách khen thưởng năm 2021</h3>"],
        None,
        ["Lê An, 2020", "Lê Ba, 2021"],
    );
}

#[test]
fn a_caption_that_says_kind_and_award_is_the_title_of_its_table_alone() {
    let caption = |table: &str, text: &str| table.replacen("<table>", &format!("<table><caption>{text}</caption>"), 1);
    let first = caption(FIRST, "Danh sách 2 cá nhân được tặng Giấy khen năm 2023");
    assert_eq!(page(&first).content.head.title.as_deref(), Some("Danh sách 2 cá nhân được tặng Giấy khen năm 2023"));
    let both = [first, caption(SECOND, "Danh sách 2 tập thể được tặng Giấy khen năm 2023")].concat();
    assert_eq!(page(&both).content.head.title, None);
}
