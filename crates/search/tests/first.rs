//! The first things that must hold.
use bangvang_search::{Builder, FieldSpec, Query, Records};

struct List(Vec<[&'static str; 3]>);
impl Records for List {
    fn len(&self) -> u32 { self.0.len() as u32 }
    fn text(&self, record: u32, field: usize) -> &str { self.0.get(record as usize).and_then(|r| r.get(field)).copied().unwrap_or("") }
}

#[test]
fn finds() {
    let list = List(vec![
        ["Nguyễn Văn Dụng", "Công an tỉnh", "Bằng khen"],
        ["Trần Tiến Dũng", "Sở Nội vụ", "Giấy khen"],
        ["Nguyễn Văn Dũng", "Sở Y tế", "Bằng khen"],
        ["Lê Thị Hoà", "Hội Nông dân", "Bằng khen"],
        ["Dương Đường", "Hội Nông dân", "Bằng khen"],
    ]);
    let mut b = Builder::new(&[FieldSpec { weight: 10, is_name: true }, FieldSpec { weight: 5, is_name: false }, FieldSpec { weight: 3, is_name: false }], 1);
    for (i, r) in list.0.iter().enumerate() { b.add(r, &[(i % 2) as u32]); }
    let index = b.finish();
    for q in ["dung", "dũng", "nguyen van dung", "nguyễn văn dũng", "van dung nguyen", "ttd", "t t d", "hòa", "dũng bằng khen", "đường", "hoi nong", "trna dung", "", "zzz"] {
        let found = index.search(&Query { text: q, limit: 10, ..Query::default() }, &list);
        println!("{q:20} {} {:?} {:?} {:?}", found.total, found.hits.iter().map(|h| h.record).collect::<Vec<_>>(), found.facets, found.assumed);
        for h in found.hits.iter().take(1) { for m in &h.matches { print!(" [{}]", &list.text(h.record, m.field)[m.range.clone()]); } println!(); }
    }
}
