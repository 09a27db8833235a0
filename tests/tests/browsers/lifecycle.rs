//! Several widgets on a page; coming, moving and going.

use std::time::Duration;

use bangvang_tests::{Page, Rule, each_engine};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    ready_and_search_answer_once_a_failure_is_mended,
    search_answers_for_the_source_set_just_now,
    a_list_that_was_taken_out_answers_when_it_is_back,
    a_lightbox_that_is_moved_along_stays_over_the_page,
    two_lists_are_searched_apart,
    a_broken_widget_leaves_its_neighbours_alone,
    a_widget_removed_and_added_again_works,
    a_widget_moved_within_the_page_works,
    own_content_gives_way_to_the_widget,
    a_removed_widget_is_silent,
    many_comings_and_goings_leave_one_working_widget,
    a_lazy_widget_far_below_starts_once_the_address_names_it,
    a_widget_that_shows_takes_up_what_is_said_of_its_new_id,
    who_waits_for_a_list_that_is_read_again_waits_on,
);

const TWO: &str = r#"<bangvang-honours id="one" src="/data/honours.json"></bangvang-honours>
    <bangvang-honours id="two" src="/data/small.json" loading="eager"></bangvang-honours>"#;

fn two_lists_are_searched_apart(page: &Page) {
    page.open(TWO);
    let (one, two) = (page.widget("#one"), page.widget("#two"));
    one.wait_for_count(ROW, 25);
    two.wait_for_count(ROW, 2);
    one.type_into(SEARCH, "tran tien dung");
    one.wait_for_count(ROW, 1);
    assert_eq!(two.count(ROW), 2);
    two.type_into(SEARCH, "khoi");
    two.wait_for_count(ROW, 1);
    assert!(one.text(ROW).contains("Trần Tiến Dũng"), "{}", one.text(ROW));
    assert!(two.text(ROW).contains("Dương Văn Khôi"), "{}", two.text(ROW));
}

fn a_broken_widget_leaves_its_neighbours_alone(page: &Page) {
    page.open(
        r#"<bangvang-honours id="broken" src="/data/broken/truncated.json">Danh sách</bangvang-honours>
        <bangvang-honours id="whole" src="/data/small.json"></bangvang-honours>
        <bangvang-article id="article" src="/data/article.json"></bangvang-article>"#,
    );
    page.widget("#broken").wait_for("[role=alert]");
    page.widget("#whole").wait_for_count(ROW, 2);
    page.widget("#article").wait_for_text("h2", "Thạch Khê gặp mặt");
    page.widget("#whole").type_into(SEARCH, "cuong");
    page.widget("#whole").wait_for_count(ROW, 1);
    assert_eq!(page.take_console().len(), 1);
}

fn a_widget_removed_and_added_again_works(page: &Page) {
    page.open(TWO);
    let one = page.widget("#one");
    one.wait_for_count(ROW, 25);
    page.run("window.kept = document.querySelector('#one'); kept.remove();", &[]);
    // The removal is noticed before the element comes back.
    std::thread::sleep(Duration::from_millis(200));
    page.run("document.querySelector('main').append(kept); kept.scrollIntoView();", &[]);
    one.wait_for_count(ROW, 25);
    one.type_into(SEARCH, "dang thai son");
    one.wait_for_count(ROW, 1);
    assert_eq!(one.count("table"), 1);
    assert_eq!(page.widget("#two").count(ROW), 2);
}

fn a_widget_moved_within_the_page_works(page: &Page) {
    page.open(TWO);
    let one = page.widget("#one");
    one.wait_for_count(ROW, 25);
    page.run("document.querySelector('main').prepend(document.querySelector('#one'));", &[]);
    one.type_into(SEARCH, "dang thai son");
    one.wait_for_count(ROW, 1);
    assert_eq!(one.count("table"), 1);
}

fn own_content_gives_way_to_the_widget(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/small.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    assert!(!list.shows_own_content());
    let kept = page.value("document.querySelector('#list > a').textContent");
    assert_eq!(kept, "Danh sách (PDF)", "it is hidden, not removed");
}

fn a_removed_widget_is_silent(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#);
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    page.run("document.querySelector('#list').remove();", &[]);
    std::thread::sleep(Duration::from_millis(800));
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours').length"), json!(0));
    // A detached element's events reach nobody; what counts is that nothing is thrown.
    assert_eq!(page.seen("errors"), [Value::Null; 0]);
}

fn many_comings_and_goings_leave_one_working_widget(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    let turns = "(async () => {
        const list = document.querySelector('#list'), main = document.querySelector('main');
        for (let turn = 0; turn < 20; turn++) {
          list.remove();
          if (turn % 2) await new Promise((on) => setTimeout(on, 15));
          main.append(list);
          if (turn % 3) await new Promise((on) => setTimeout(on, 15));
        }
      })()";
    page.settle(turns).expect("the turns end");
    list.wait_for_count(ROW, 2);
    assert_eq!(list.count("table"), 1);
    list.type_into(SEARCH, "khoi");
    list.wait_for_count(ROW, 1);
}

const FAR: &str = r#"<bangvang-honours id="Gương sáng" src="/data/small.json"></bangvang-honours>"#;

fn a_lazy_widget_far_below_starts_once_the_address_names_it(page: &Page) {
    let far = ["<br>".repeat(400).as_str(), FAR].concat();
    page.open_at("#G%C6%B0%C6%A1ng%20s%C3%A1ng.q=khoi", far.as_str());
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 1);
    page.open(far.as_str());
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(page.value("document.querySelector('bangvang-honours').shadowRoot"), Value::Null);
    page.run("location.hash = 'Gương sáng.q=cuong'", &[]);
    list.wait_for_count(ROW, 1);
    assert!(list.text(ROW).contains("Cường"), "{}", list.text(ROW));
    page.run("location.hash = ''", &[]);
    // Another's, and a place of the page's own, name nobody.
    page.open(far.replace("Gương sáng", "l").as_str());
    page.run("location.hash = '-noi-dung'; history.pushState(null, '', '?al.q=khoi#l')", &[]);
    page.run("dispatchEvent(new PopStateEvent('popstate'))", &[]);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(page.value("document.querySelector('bangvang-honours').shadowRoot"), Value::Null);
    // A script that goes somewhere says so.
    let go = "document.querySelector('bangvang-honours').setAttribute('url-state', 'query');
        history.pushState(null, '', '?l.q=khoi'); dispatchEvent(new PopStateEvent('popstate'))";
    page.run(go, &[]);
    list.wait_for_count(ROW, 1);
}

fn a_widget_that_shows_takes_up_what_is_said_of_its_new_id(page: &Page) {
    page.open(FAR);
    let list = page.widget("bangvang-honours");
    page.run("location.hash = 'Gương sáng.q=cuong'", &[]);
    list.wait_for_count(ROW, 1);
    page.run("location.hash = ''", &[]);
    list.wait_for_count(ROW, 2);
    page.run("location.hash = 'sau.q=khoi'; document.querySelector('bangvang-honours').id = 'sau'", &[]);
    list.wait_for_count(ROW, 1);
}

fn who_waits_for_a_list_that_is_read_again_waits_on(page: &Page) {
    page.server().rule(Rule::on("/data/small.json").delay(Duration::from_millis(600)));
    page.open(r#"<bangvang-honours id="one" src="/data/small.json"></bangvang-honours>"#);
    page.until("document.querySelector('#one').shadowRoot", "starts");
    let both = "(() => { const one = document.querySelector('#one'), first = one.ready;
        const second = one.reload(); return Promise.all([first, second]).then(() => first !== second); })()";
    assert_eq!(page.settle(both).expect("both are told"), json!(true));
    let all = page.settle("document.querySelector('#one').search().then((found) => found.total)");
    assert_eq!(all.expect("nothing said finds all"), json!(2));
}

const FOUND: &str = "document.querySelector('#one').search('').then((found) => found.total)";

fn ready_and_search_answer_once_a_failure_is_mended(page: &Page) {
    page.open(r#"<bangvang-honours id="one" src="/none.json"></bangvang-honours>"#);
    page.widget("#one").wait_for("[role=alert]");
    assert!(page.settle("document.querySelector('#one').ready").is_err());
    page.run("document.querySelector('#one').setAttribute('src', '/data/small.json')", &[]);
    page.widget("#one").wait_for_count(ROW, 2);
    page.settle("document.querySelector('#one').ready").expect("what is mended is ready");
    assert_eq!(page.settle(FOUND).expect("it is searched"), json!(2));
    page.take_console();
}

fn search_answers_for_the_source_set_just_now(page: &Page) {
    page.server().rule(Rule::on("/data/honours.json").delay(Duration::from_millis(400)));
    page.open(r#"<bangvang-honours id="one" src="/data/small.json"></bangvang-honours>"#);
    page.widget("#one").wait_for_count(ROW, 2);
    let both = format!("(document.querySelector('#one').setAttribute('src', '/data/honours.json'), {FOUND})");
    assert_eq!(page.settle(&both).expect("the new list is searched"), json!(27));
}

fn a_list_that_was_taken_out_answers_when_it_is_back(page: &Page) {
    page.open(r#"<bangvang-honours id="one" src="/data/small.json"></bangvang-honours>"#);
    page.widget("#one").wait_for_count(ROW, 2);
    page.run("window.one = document.querySelector('#one'); one.remove()", &[]);
    std::thread::sleep(Duration::from_millis(100));
    let back =
        format!("(document.querySelector('main').append(window.one), window.again = window.one.reload(), {FOUND})");
    assert_eq!(page.settle(&back).expect("it is searched"), json!(2));
    page.settle("window.again").expect("it is read again");
}

fn a_lightbox_that_is_moved_along_stays_over_the_page(page: &Page) {
    page.open(r#"<bangvang-gallery id="one" src="/data/gallery.json"></bangvang-gallery><div id="other"></div>"#);
    let gallery = page.widget("#one");
    gallery.wait_for("figure a");
    gallery.click("figure a");
    gallery.wait_for("dialog:modal");
    page.run("document.querySelector('#other').append(document.querySelector('#one'))", &[]);
    gallery.wait_for("dialog:modal .stage img");
    page.session().press(bangvang_tests::key::ESCAPE).expect("Escape is pressed");
    gallery.wait_until_gone("dialog[open]");
}
