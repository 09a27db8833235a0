use bangvang_content::Reading;
use bangvang_content::honours::{self, Honours, Kind, Options, Status};

use super::{list, list_with, names, said};

fn count(reading: &Reading<Honours>, status: Status) -> usize {
    let roll = &reading.content.roll;
    roll.iter().filter(|awardee| awardee.status() == status).count()
}

#[test]
fn our_own_list_is_read_whole() {
    let Some(reading) = list("honours/bangvang-honours.json") else { return };
    assert_eq!((said(&reading).as_str(), reading.skipped), ("", 0));
    let Honours { head, roll } = &reading.content;
    // One of the forty asks to be hidden.
    assert_eq!(roll.len(), 39);
    assert!(!names(&reading).contains(&"Tạ Quốc Bảo"));
    let kinds = roll.kinds();
    assert_eq!((kinds.individuals, kinds.collectives), (25, 9));
    assert_eq!((kinds.households, kinds.unknown), (4, 1));
    // The one with nothing but a name is awarded as the list says.
    assert_eq!(count(&reading, Status::Awarded), 32);
    assert_eq!(count(&reading, Status::Proposed), 5);
    assert_eq!(count(&reading, Status::Revoked), 2);
    let years = |year| roll.iter().filter(|awardee| awardee.year() == Some(year)).count();
    assert_eq!((years(2019), years(2020), years(2021)), (6, 8, 24));
    let ids: Vec<&str> = roll.iter().skip(36).map(|awardee| awardee.id()).collect();
    assert_eq!(ids, ["tk-038", "39", "40"]);
    assert_eq!(roll.get(0).and_then(|awardee| awardee.text("linhVuc")), Some("Nông nghiệp"));
    let photo = roll.get(6).and_then(|awardee| awardee.photo()).expect("it has a photo");
    assert_eq!(photo.src, "photos/43.jpg");
    let decision = head.decision.as_ref().expect("it has a decision");
    assert_eq!(decision.number.as_deref(), Some("1902/QĐ-UBND"));
    let consultation = head.consultation.as_ref().expect("it is open for comment");
    assert_eq!(consultation.closes.map(|day| day.numbers()), Some((2021, 5, 28)));
}

#[test]
fn a_record_a_line_is_read() {
    let Some(reading) = list("honours/records.ndjson") else { return };
    assert_eq!((reading.content.roll.len(), said(&reading).as_str()), (12, ""));
    let roll = &reading.content.roll;
    let last = roll.get(11).expect("there are twelve");
    assert_eq!(last.kind(), Some(Kind::Collective));
    assert_eq!(last.text("thanhVien"), Some("[\"Hồ Thị Sáu\",\"Lê Văn Bình\"]"));
    assert_eq!(last.shown("thanhVien").as_deref(), Some("Hồ Thị Sáu, Lê Văn Bình"));
    assert_eq!(roll.get(10).map(|awardee| awardee.fields().count()), Some(2));
}

const FOREIGN: &str = r#"{"name":"fullName.vi","award":"prizes.0.categoryFullName.vi","year":"prizes.0.awardYear","unit":"prizes.0.affiliations.0.name.vi","citation":"prizes.0.motivation.vi"}"#;

#[track_caller]
fn check_foreign(fields: &str) {
    let options = Options { fields: Some(fields), ..Options::default() };
    let Some(read) = list_with("honours/foreign-nested.json", &options) else { return };
    let reading = read.expect("the list is read");
    assert_eq!((reading.content.roll.len(), reading.skipped), (5, 1));
    assert_eq!(said(&reading), "record 6: name is missing");
    let first = reading.content.roll.get(0).expect("there are five");
    assert_eq!((first.id(), first.name(), first.year()), ("11", "Vũ Đình Khoa", Some(2021)));
    assert_eq!(first.text("unit"), Some("Tổ hợp tác trồng sen thôn Hạ"));
    assert_eq!(first.text("gender"), Some("male"));
    assert_eq!(first.text("birth"), None);
}

#[test]
fn a_foreign_list_is_read_by_its_fields() {
    check_foreign(FOREIGN);
    check_foreign(&FOREIGN.replace('{', r#"{"awardees":"laureates","#));
}

#[test]
fn what_no_path_names_is_kept_as_it_is() {
    let list = r#"[{"n": "An", "noi": {"huyen": "Thạch Khê", "phone": "0990"}, "tags": ["y tế"],
        "prizes": [{"year": 2020, "motivation": "cứu người"}], "birth": {"place": "Phú Lộc"}}]"#;
    for fields in
        [r#"{"name": "n", "year": "prizes.0.year"}"#, r#"{"name": "n", "year": "prizes.0.year", "unit": "x"}"#]
    {
        let options = Options { fields: Some(fields), ..Options::default() };
        let reading = honours::read(list.as_bytes(), &options).expect("it is a list");
        let json = reading.content.roll.get(0).expect("it has a name").to_json();
        let kept = r#"{"id":"1","name":"An","year":2020,"noi":{"huyen":"Thạch Khê"},"tags":["y tế"],"prizes":[{"year":2020,"motivation":"cứu người"}]}"#;
        assert_eq!(json, kept);
        let searched: Vec<&str> =
            reading.content.roll.fields().filter(|one| one.searched).map(|one| one.name).collect();
        assert_eq!(searched, ["name", "year", "noi", "tags", "prizes"]);
    }
}

#[test]
fn a_path_may_be_a_key_with_dots_in_it() {
    let list = r#"[{"full.name": "An", "so.dt": "0990", "noi.o": {"xa": "Phú Lộc"}, "a": {"b": "Tốt"}}]"#;
    let fields = r#"{"name": "full.name", "unit": "so.dt", "place": "noi.o", "citation": "a.b"}"#;
    let options = Options { fields: Some(fields), ..Options::default() };
    let reading = honours::read(list.as_bytes(), &options).expect("it is a list");
    let first = reading.content.roll.get(0).expect("it has a name");
    assert_eq!(first.to_json(), r#"{"id":"1","name":"An","citation":"Tốt","a":{"b":"Tốt"}}"#);
    let sheet = "H.tên;Q.Đ\nAn;15/QĐ\n";
    let options = Options { fields: Some(r#"{"name": "H.tên", "decision": "Q.Đ"}"#), ..Options::default() };
    let reading = honours::read(sheet.as_bytes(), &options).expect("it is a list");
    assert_eq!(reading.content.roll.get(0).and_then(|one| one.text("decision")), Some("15/QĐ"));
}

#[test]
fn a_status_that_isnt_understood_is_kept_as_it_is() {
    let sheet = "Họ và tên;Tình trạng\nAn;Hết hiệu lực\nBa;Còn hiệu lực\nCa;Bị tước danh hiệu\nDu;7\n";
    let reading = honours::read(sheet.as_bytes(), &Options::default()).expect("it is a list");
    let said: Vec<_> = reading.content.roll.iter().map(|one| (one.status(), one.unread_status())).collect();
    let plain = (Status::Awarded, None);
    assert_eq!(said, [(Status::Awarded, Some("Hết hiệu lực")), plain, (Status::Revoked, None), plain]);
    assert_eq!(reading.warnings.len(), 1);
}
