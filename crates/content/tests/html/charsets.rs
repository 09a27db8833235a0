//! Articles that went through a wrong character set.

use bangvang_content::article::{Options, read_any, read_gallery_any};
use bangvang_content::html::parse;
use bangvang_content::{Charset, Fault, Warning, news};

const UTF8: &str = "Há»™i nghá»‹ tá»•ng káº¿t";
const VNI: &str = "Hoäi nghò toång keát naêm ôû xaõ Vónh Ninh";

fn article(text: &serde_json::Value) -> Vec<Warning> {
    read_any(text.to_string().as_bytes(), &Options::default(), &parse).expect("the article is read").warnings
}

#[track_caller]
fn check(warnings: &[Warning], charset: Charset, said: &str) {
    let faults: Vec<&Fault> = warnings.iter().map(|warning| &warning.fault).collect();
    assert_eq!(faults, [&Fault::CharsetSuspected { charset, rows: 0 }]);
    assert_eq!(warnings[0].to_string(), said);
}

#[test]
fn an_article_in_a_wrong_character_set_is_said_once() {
    let latin = "the text looks like UTF-8 read as Windows-1252";
    let body = format!("<p>{UTF8}</p><p>{UTF8}</p>");
    check(&article(&serde_json::json!({"title": UTF8, "body": body})), Charset::Utf8AsLatin, latin);
    check(&article(&serde_json::json!({"title": "Tin", "lead": UTF8})), Charset::Utf8AsLatin, latin);
    let body = [serde_json::json!({"kind": "paragraph", "text": "Đoạn sạch"}), VNI.into()];
    let vni = "the text looks like VNI read as Latin";
    check(&article(&serde_json::json!({"title": "Hội nghị", "body": body})), Charset::Vni, vni);
    let html = format!("<p>Đoạn sạch</p><ul><li><b>{VNI}</b></li></ul>");
    check(&article(&serde_json::json!({"title": "Hội nghị", "body": html})), Charset::Vni, vni);
    let short = serde_json::json!({"title": "Héi nghÞ tæng kÕt n¨m", "lead": "HuyÖn §oµn"});
    check(&article(&short), Charset::Tcvn3, "the text looks like TCVN3 read as Latin");
    let gallery = serde_json::json!([{"src": "a.jpg", "caption": VNI}]).to_string();
    let gallery = read_gallery_any(gallery.as_bytes(), &Options::default(), &parse).expect("the gallery is read");
    check(&gallery.warnings, Charset::Vni, vni);
}

#[test]
fn news_in_a_wrong_character_set_name_the_article() {
    let feed = format!(
        "<rss><channel><item/><item><title>Tin</title>\
         <description>{UTF8}</description></item></channel></rss>"
    );
    let reading = news::read(feed.as_bytes(), &Options::default(), &parse).expect("the news are read");
    assert_eq!(reading.skipped, 1);
    check(&reading.warnings[1..], Charset::Utf8AsLatin, "record 2: the text looks like UTF-8 read as Windows-1252");
}

#[test]
fn sound_articles_in_any_language_are_left_alone() {
    let french = "L'élève naïf a visité Israël à Noël, où il a fêté l'été. La délégation a reçu trente invités \
                  à la mairie, puis le théâtre a présenté sa pièce.";
    for text in ["Hội nghị tổng kết năm ở xã Vĩnh Ninh", french, "« Le thé » – Søren Kjær, José Peña Núñez"]
    {
        assert_eq!(article(&serde_json::json!({"title": text, "body": format!("<p>{text}</p>")})), [], "{text}");
    }
}
