//! Where the focus goes when the control that had it is gone, and what is said while it moves.

mod heirs;
mod photos;

use bangvang_tests::{Host, Page, Rule, Widget, each_engine, key};
use serde_json::json;

use crate::{ROW, SEARCH};

each_engine!(
    the_filters_give_the_focus_back_to_their_button,
    a_filter_let_go_passes_the_focus_on,
    more_values_of_a_filter_take_the_focus,
    the_whole_list_gives_the_focus_to_the_search,
    a_retry_leads_to_what_it_brought,
    a_second_failure_is_said_again,
    a_sheet_over_the_page_says_what_is_found,
    the_same_count_is_said_again_for_another_search,
    an_escape_that_closes_filters_leaves_a_dialog_of_the_page_open,
    a_record_keeps_the_focus_while_its_page_sets_other_rows_and_columns,
    a_page_is_turned_by_enter_or_a_button_alone,
    a_record_that_a_link_names_has_the_focus,
    words_of_another_language_say_which,
    going_back_keeps_the_focus,
    what_sticks_hides_no_button_that_has_the_focus,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

/// Puts the focus on a control, as a reader by keyboard would have it.
fn hold(page: &Page, selector: &str) {
    let script = "const list = document.querySelector('[id]:is(bangvang-honours, bangvang-gallery)');
        list.shadowRoot.querySelector(arguments[0]).focus()";
    page.run(script, &[selector.into()]);
}

/// Presses Enter on a control.
fn enter(page: &Page, selector: &str) {
    hold(page, selector);
    page.press(key::ENTER);
}

#[track_caller]
fn has_focus(page: &Page, widget: &str, selector: &str) {
    let script = "return !!document.querySelector(arguments[0]).shadowRoot.activeElement?.matches(arguments[1])";
    page.until_with(script, &[widget.into(), selector.into()], &format!("the focus comes to {selector}"));
}

fn filters(page: &Page) -> Widget<'_> {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for("[aria-controls=filters]");
    enter(page, "[aria-controls=filters]");
    list.wait_for("dialog[open]");
    list
}

fn the_filters_give_the_focus_back_to_their_button(page: &Page) {
    let list = filters(page);
    enter(page, "dialog .button--strong");
    list.wait_until_gone("dialog[open]");
    has_focus(page, "#list", "[aria-controls=filters]");
    page.press(key::ENTER);
    list.wait_for("dialog[open]");
    hold(page, "dialog input");
    page.press(key::ESCAPE);
    list.wait_until_gone("dialog[open]");
    has_focus(page, "#list", "[aria-controls=filters]");
}

fn a_filter_let_go_passes_the_focus_on(page: &Page) {
    page.open_at("#list.f.kind=individual&list.f.kind=collective&list.f.kind=household", LIST);
    let list = page.widget("#list");
    list.wait_for_count("[part=chip]", 3);
    let chips = list.texts("[part=chip]");
    enter(page, "[part=chip]:nth-child(2)");
    list.wait_for_count("[part=chip]", 2);
    has_focus(page, "#list", "[part=chip]");
    assert_eq!(list.focused(), Some(format!("button {}", chips[2])), "the next one has the focus");
    page.press(key::ENTER);
    list.wait_for_count("[part=chip]", 1);
    has_focus(page, "#list", "[part=chip]");
    assert_eq!(list.focused(), Some(format!("button {}", chips[0])), "the last that stays has the focus");
    page.press(key::ENTER);
    list.wait_until_gone("[part=chip]");
    has_focus(page, "#list", "[aria-controls=filters]");
}

fn more_values_of_a_filter_take_the_focus(page: &Page) {
    let records: Vec<_> =
        (1..=24).map(|at| json!({ "name": format!("Người {at}"), "unit": format!("Đơn vị {:02}", at % 12) })).collect();
    page.serve("/many.json", json!(records).to_string());
    page.open(r#"<bangvang-honours id="list" facets="unit" src="/many.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("[aria-controls=filters]");
    list.click("[aria-controls=filters]");
    list.wait_for_count("fieldset li", 8);
    enter(page, "fieldset > button");
    list.wait_for_count("fieldset li", 12);
    has_focus(page, "#list", "li:nth-child(9) input");
}

fn the_whole_list_gives_the_focus_to_the_search(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "zzzxyz");
    list.wait_for(".none button");
    enter(page, ".none button");
    list.wait_for_count(ROW, 25);
    has_focus(page, "#list", SEARCH);
}

fn a_retry_leads_to_what_it_brought(page: &Page) {
    page.server().rule(Rule::on("/data/small.json").status(503));
    page.open(r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("[role=alert]");
    page.server().rule(Rule::on("/data/small.json").status(200));
    enter(page, "[role=alert] button");
    list.wait_for_count(ROW, 2);
    has_focus(page, "#list", "[part=title]");
    page.press(key::TAB);
    has_focus(page, "#list", SEARCH);
    page.take_console();
}

fn a_second_failure_is_said_again(page: &Page) {
    page.server().rule(Rule::on("/data/small.json").status(503));
    page.open(r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("[role=alert]");
    // What screen readers hear of an alert is what is added to it.
    let watch = "const alert = document.querySelector('#list').shadowRoot.querySelector('[role=alert]');
        window.added = [];
        const note = (changes) => changes.forEach((change) => change.addedNodes.forEach((node) => added.push(node.textContent)));
        new MutationObserver(note).observe(alert, { childList: true, subtree: true, characterData: true });";
    page.run(watch, &[]);
    enter(page, "[role=alert] button");
    page.until("added.some((text) => text.includes('Đang tải'))", "says that it tries");
    page.until("added.some((text) => text.includes('503'))", "says anew that it failed");
    has_focus(page, "#list", "[role=alert] button");
    list.wait_until_gone("[role=alert] .quiet");
    page.take_console();
}

fn a_sheet_over_the_page_says_what_is_found(page: &Page) {
    page.session().resize(500, 800).expect("the window resizes");
    let list = filters(page);
    list.click("dialog li input");
    let said = "[...document.querySelector('#list').shadowRoot.querySelectorAll('[role=status]')]
        .filter((one) => one.checkVisibility() && one.textContent).map((one) => one.closest('dialog') ? 'in' : 'out').join()";
    page.until(&format!("({said}).includes('in')"), "says the number in the sheet");
    page.press(key::ESCAPE);
    list.wait_until_gone("dialog[open]");
    assert_eq!(page.value(said), "out", "the page alone says it where no sheet is over it");
    page.session().resize(1280, 1000).expect("the window resizes");
}

fn the_same_count_is_said_again_for_another_search(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_text("[role=status]", "27");
    assert_eq!(list.attributes("section > [role=status]", "aria-live"), ["off"], "nothing is said unasked");
    let watch = "const status = document.querySelector('#list').shadowRoot.querySelector('section > [role=status]');
        window.said = [];
        new MutationObserver(() => said.push(status.ariaLive + ' ' + status.textContent.trim()))
            .observe(status, { childList: true, subtree: true, characterData: true });";
    page.run(watch, &[]);
    for (at, search) in ["qqqq", "zzzzxx", "wwww"].iter().enumerate() {
        list.retype(SEARCH, search);
        let said =
            format!("said.length === {} && said.every((one) => one === 'null Không tìm thấy kết quả nào')", at + 1);
        page.until(&said, "says that this finds nothing either");
    }
    list.retype(SEARCH, "dang thai son");
    page.until("said.at(-1).endsWith(': Đặng Thái Sơn')", "names the one that is found");
}

fn an_escape_that_closes_filters_leaves_a_dialog_of_the_page_open(page: &Page) {
    page.open(format!(r#"<dialog id="host">{LIST}</dialog>"#).as_str());
    page.run("document.querySelector('#host').showModal()", &[]);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.click("[aria-controls=filters]");
    list.wait_for("dialog[open]");
    hold(page, "dialog li input");
    page.press(key::ESCAPE);
    list.wait_until_gone("dialog[open]");
    has_focus(page, "#list", "[aria-controls=filters]");
    assert_eq!(page.value("document.querySelector('#host').open"), true);
}

fn a_record_keeps_the_focus_while_its_page_sets_other_rows_and_columns(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 25);
    hold(page, "tbody tr:nth-child(4) a");
    for (name, value, columns) in [("page-size", "10", 5), ("columns", "name,unit", 2)] {
        page.run("document.querySelector('#list').setAttribute(...arguments)", &[name.into(), value.into()]);
        page.widget("#list").wait_for_count(&format!("tbody tr:nth-child(4) > :nth-child({columns}):last-child"), 1);
        has_focus(page, "#list", "tbody tr:nth-child(4) a");
    }
}

fn a_page_is_turned_by_enter_or_a_button_alone(page: &Page) {
    let many: Vec<String> = (1..=100).map(|at| format!(r#"{{"name": "Nguyễn Văn {at}"}}"#)).collect();
    page.serve("/many.json", format!("[{}]", many.join(",")));
    page.open(Host::new(r#"<bangvang-honours id="list" page-size="10" src="/many.json"></bangvang-honours>"#));
    let list = page.widget("#list");
    list.wait_for("[part=page-jump]");
    hold(page, "[part=page-jump]");
    page.press(key::UP);
    // A view that is drawn anew meanwhile leaves what is written.
    page.run("document.querySelector('#list').setAttribute('theme', 'light')", &[]);
    page.press(key::TAB);
    has_focus(page, "#list", ".pager__jump button");
    assert_eq!(list.text("[aria-current=page]"), "1", "an arrow in the field turns no page");
    page.press(key::ENTER);
    list.wait_for_text(ROW, "Nguyễn Văn 11");
    list.retype("[part=page-jump]", "7");
    page.press(key::ENTER);
    list.wait_for_text(ROW, "Nguyễn Văn 61");
    assert_eq!(list.text("[aria-current=page]"), "7");
    list.retype("[part=page-jump]", "-3");
    page.press(key::ENTER);
    let said = "document.querySelector('#list').shadowRoot.querySelector('[part=page-jump]').validationMessage";
    assert_eq!(page.value(said), "Nhập số trang từ 1 đến 10", "what is no page is said");
    list.retype("[part=page-jump]", "99");
    page.press(key::ENTER);
    list.wait_for_text("[aria-current=page]", "10");
    has_focus(page, "#list", ".honours__rows");
}

fn a_record_that_a_link_names_has_the_focus(page: &Page) {
    page.open_at("#list.open=tk-27", LIST);
    page.widget("#list").wait_for("tr.record");
    has_focus(page, "#list", "tr.is-open th a");
}

fn words_of_another_language_say_which(page: &Page) {
    let list = json!({ "lang": "vi", "title": "Danh sách khen thưởng", "issuer": "Sở Y tế",
        "awardees": [{ "name": "Trần Tiến Dũng", "unit": "Sở Y tế", "year": 2020 }, { "name": "Lê An", "year": 2019 }] });
    page.serve("/list.json", list.to_string());
    page.open(Host::new(r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#).lang("en"));
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    let told = list.texts("[lang=vi]");
    for words in ["Danh sách khen thưởng", "Sở Y tế", "Trần Tiến Dũng"] {
        assert!(told.iter().any(|text| text == words), "{words} is told as Vietnamese: {told:?}");
    }
    assert!(!told.iter().any(|text| text.contains("Issued")), "ours are not: {told:?}");
    list.click("[aria-controls=filters]");
    list.click("dialog li input");
    list.wait_for("[part=chip]");
    assert_eq!(list.attributes("[part=chip]", "aria-label"), Vec::<String>::new(), "a label has one language");
    assert!(list.text("[part=chip]").starts_with("Remove filter"), "{}", list.text("[part=chip]"));
}

fn going_back_keeps_the_focus(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for("[part=page]");
    enter(page, "tr:nth-child(4) th a");
    list.wait_for("tr.record button");
    hold(page, "tr.record button");
    page.run("history.back()", &[]);
    list.wait_until_gone("tr.record");
    has_focus(page, "#list", "tr:nth-child(4) th a");
    enter(page, "[part=page]");
    list.wait_for_count(ROW, 2);
    hold(page, "tr:nth-child(2) th a");
    page.run("history.back()", &[]);
    list.wait_for_count(ROW, 25);
    page.until("document.querySelector('#list').shadowRoot.activeElement !== null", "keeps the focus");
    enter(page, "[aria-controls=filters]");
    list.click("dialog li input");
    list.wait_for("[part=chip]");
    hold(page, "[part=chip]");
    page.run("history.back()", &[]);
    list.wait_until_gone("[part=chip]");
    has_focus(page, "#list", "[aria-controls=filters]");
}

/// Whether nothing is over the middle of what has the focus.
#[track_caller]
fn is_seen(page: &Page, what: &str) {
    let seen = "(() => { const root = document.querySelector('#list').shadowRoot, held = root.activeElement;
        const { left, top, width, height } = held.getBoundingClientRect();
        return held.contains(root.elementFromPoint(left + width / 2, top + height / 2)); })()";
    page.until(seen, what);
}

fn what_sticks_hides_no_button_that_has_the_focus(page: &Page) {
    let many: Vec<_> = (1..=60)
        .map(|at| json!({ "name": format!("Người {at}"), "unit": format!("Đơn vị {:02}", at % 12), "year": 2000 + at % 24 }))
        .collect();
    page.serve("/many.json", json!(many).to_string());
    page.open(r#"<bangvang-honours id="list" page-size="60" facets="unit,year" src="/many.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 60);
    list.click("tbody tr:nth-child(2) a");
    list.wait_for("tr.record button");
    page.run("scrollTo(0, 1e6)", &[]);
    hold(page, "tr.record button");
    is_seen(page, "the head of the table is not over the button");
    page.session().resize(500, 700).expect("the window resizes");
    list.click("[aria-controls=filters]");
    list.wait_for("dialog.is-modal");
    hold(page, "dialog fieldset > button");
    is_seen(page, "the foot of the sheet is not over the button");
    page.session().resize(1280, 1000).expect("the window resizes");
}
