//! What a site puts around and into every text: shares, tags, other news.

use super::align::{self, Align};
use super::files::is_file;
use super::names::{bare, class_has, has_name, has_word};
use super::photos::is_photo;
use super::raw::{Node, RawTree};
use super::sums::{between, sums, total};
use crate::gather::Gather as _;
use crate::text::{Words, cut, fold, has, is_letter, is_listed, tidy};
use crate::url::{safe_href, stem};

/// What themes and plugins call it, as a class or an id, without signs.
const NAMES: &str = "k2feedtags addtoanysharesavecontainer a2akit toolbar related relatednews relatedpost relatedposts newsrelated \
newsother othernews tinlienquan tinkhac listother detailother morenews samecategory yarpp yarpprelated jprelatedposts crprelated \
rp4wprelatedposts boxcategory share sharedaddy sharebox likeshare likebutton social socials jssocials socialshare sharing \
socialsharing addthistoolbox ssba essblinks fblike fbsharebutton fbcomments comment comments commentbox commentlist \
commentsarea commentform commentrespond commentforbidden ykienbandoc wpdiscuz wpdcom tags taglist tagcloud articletag posttags entrytags \
entryfooter authorbox ads adsense bannerads adsbygoogle advertisement quangcao rating starrating vote postratings \
kkstarratings toccontainer eztoccontainer eztoc mucluc screenreadertext sronly hideaccessible visuallyhidden logo sitelogo sitetitle \
sitebranding wpcf7 gformwrapper postviews heateorsssssharingcontainer lwptoc printfriendly printlink printmail \
fontsize changefont abhbox tdpostnextprev tdpostnextprevcontent authorboxwrap saboxpluginwrap itemtoolbar \
itemratingblock itemcontentfooter newsletter subscribe backtotop pathway xemthem banquyen pagination navigation navlinks postnav postnavigation prevnext";
/// Parts of such names; what is called so in part has no sentence.
const STEMS: Words = Words::new(
    "related relatenews newsrelation lienquan tinkhac tinmoihon cungchuyenmuc othernews binhluan breadcrumb \
pagenavi sharing sharethis sharebutton keywords tukhoa danhgia copyright",
);
/// Where links lead that share a page, print it or go back.
const SHARES: [&str; 7] =
    ["/sharer", "zalo.me/share", "twitter.com/share", "intent/tweet", "print()", "history.go", "history.back"];
/// What stands over links to other news, and before links to what has the same tag, without `các` or `những`.
const LABELS: &str = "tinlienquan tinbailienquan tintuclienquan bailienquan baivietlienquan noidunglienquan tinkhac \
tintuckhac tinbaikhac baikhac baivietkhac tincungchuyenmuc baicungchuyenmuc baivietcungchuyenmuc cungchuyenmuc \
tincungchude baivietcungchude cungchude tincungloai tinmoihon tincuhon tinmoinhat tinnoibat tindocnhieu docnhieunhat \
xemnhieunhat tinxemnhieu tindadua tintieptheo baitieptheo cothebanquantam bancothequantam relatedposts relatednews \
relatedarticles tukhoa tags hashtag";
/// What buttons and boxes say that stand alone in a line.
const BUTTONS: &str = "quangcao intrang intrangnay inbai intinnay inbaiviet inbaivietnay inbainay banin bandein guiemail \
guibanbe guichobanbe luutin quaylai vetrangtruoc dautrang vedautrang trovedautrang lendautrang \
docbaiviet nghebaiviet nghebai nghenoidung nghenoidungbaiviet mabaomat binhchonphieu danhgiabaiviet chiasebaiviet \
cochu cochuaa tongsodiemcuabaivietlatrongdanhgia";
/// Those of them that a text says as well, so that a sign has to stand with them, `Chia sẻ:`, `[Trở về]`, or a link
/// that leads nowhere has to be around them, or they stand at the right.
const WEAK: &str = "trove trolai chiase binhchon guiphanhoi guibinhluan";
/// Those that no sign makes one.
const LINKED: &str = "xemtiep xemchitiet chitiet taive";
/// What fields of a form for readers are called.
const FIELDS: &str = "hoten hovaten noidung email dienthoai tieude maxacnhan";
/// Names that parts of a text may have as well.
const WORDS: &str = "social tags rating";
/// Bytes of a sentence by which such a part is known.
const SENTENCE: usize = 60;
/// Bytes of text that are no furniture where a page has little else, and how many of a hundred they are then.
const TEXT: usize = 100;
const ALL: usize = 90;
/// Letters that a day or a remark beside a link has at most.
const REMARK: usize = 20;
/// Links that make a block with a label at its head a list of other news.
const LINKS: usize = 2;

/// Empties what is no part of a text, so that nothing is read from it.
pub(super) fn clear(tree: &mut RawTree) {
    for (start, end) in named(tree) {
        tree.clear(start, end);
    }
    for (start, end) in labelled(tree) {
        tree.clear(start, end);
    }
    for (start, end) in signs(tree) {
        tree.clear(start, end);
    }
}

/// Empties what Drupal's feeds say of an entry in its text: who put it in, and when.
pub(super) fn clear_fields(tree: &mut RawTree) {
    let is_one = |node: &Node<'_>| ["field--name-uid", "field--name-created"].iter().any(|name| class_has(*node, name));
    let found: Vec<(usize, usize)> = tree.all().filter(is_one).map(|node| (node.place(), node.end())).gather();
    for (start, end) in found {
        tree.clear(start, end);
    }
}

/// Whether a line is what a button says.
pub(super) fn is_button(line: &str) -> bool {
    let said = fold(line);
    [BUTTONS, WEAK, LINKED].iter().any(|words| is_listed(words, &said))
}

/// Whether an address is that of what a site shows where it has no photo, by its name.
pub(crate) fn is_blank(src: &str) -> bool {
    is_listed("logo noimage nophoto noimg placeholder", &fold(stem(src)))
}

/// Whether an element or a text stands outside links to other pages, asked of each in the order of the page.
pub(super) fn outside_links<'t>() -> impl FnMut(Node<'t>) -> bool {
    let mut linked = 0;
    move |node| {
        let is_own = |href: &str| is_file(href) || is_photo(href);
        if node.name() == "a" && !node.attribute("href").is_some_and(is_own) {
            linked = linked.max(node.end());
        }
        node.place() >= linked
    }
}

/// What is named as furniture. What holds the heading of the page isn't, whatever its name, nor what holds nearly all
/// text, nor what is in a table of data.
fn named(tree: &RawTree) -> Vec<(usize, usize)> {
    let mut is_outside = outside_links();
    let texts = sums(tree, &mut |node| if is_outside(node) { node.own_text().trim().len() } else { 0 });
    let is_sentence = |text: Node<'_>| {
        text.own_text().trim_end().ends_with('.') && between(&texts, text.place(), text.end()) >= SENTENCE
    };
    let sentences = sums(tree, &mut |node| usize::from(node.is_text() && is_sentence(node)));
    let all = total(&texts);
    let is_most = |node: &Node<'_>| {
        let own = between(&texts, node.place(), node.end());
        own >= TEXT && own * 100 > all * ALL
    };
    let mut data = 0;
    let is_one = |node: &Node<'_>| {
        if is_data(*node) {
            data = data.max(node.end());
        }
        let is_hidden =
            has_word(*node, "d-none") && !has_name(*node, &|name| name.starts_with("d-") && name != "d-none");
        let is_related = node.attribute("type").is_some_and(|kind| kind.starts_with("Related"));
        let is_named = is_called(*node, &sentences) || is_hidden || is_related || is_share(*node);
        is_named && node.place() >= data && node.find("h1").is_none() && !is_most(node) || is_home(*node)
    };
    tree.all().filter(is_one).map(|node| (node.place(), node.end())).gather()
}

/// Whether a class or an id names an element as furniture. The id of a heading says what is under it.
fn is_called(node: Node<'_>, sentences: &[usize]) -> bool {
    let is_id = |name: &str| node.attribute("id").is_some_and(|id| id.eq_ignore_ascii_case(name));
    let is_heading = is_listed("h2 h3 h4 h5 h6", node.name());
    let has_sentence = || between(sentences, node.place(), node.end()) > 0;
    has_name(node, &|name| {
        let bare = bare(name);
        let is_known = is_listed(NAMES, &bare) && !(is_listed(WORDS, &bare) && has_sentence());
        !(is_heading && is_id(name)) && (is_known || STEMS.are_in(&bare) && !has_sentence())
    })
}

/// Whether an element is a link that shares a page, prints it or goes back.
fn is_share(node: Node<'_>) -> bool {
    let leads = |href: &str| SHARES.iter().any(|part| has(href, part));
    node.name() == "a" && node.attribute("href").is_some_and(leads)
}

/// Whether an element is a table of data, and not one that only says where things stand.
fn is_data(node: Node<'_>) -> bool {
    node.name() == "table" && node.find("th").is_some() && node.find("table").is_none()
}

/// Whether a heading is the site's own name: it only leads to the first page.
fn is_home(node: Node<'_>) -> bool {
    let is_first = |href: &str| match cut(href, "://") {
        Some((_, host)) => !host.trim_end_matches('/').contains('/'),
        None => href == "/",
    };
    let link = if node.name() == "h1" { node.find("a") } else { None };
    link.is_some_and(|link| link.attribute("href").is_some_and(is_first) && tidy(&link.text()) == tidy(&node.text()))
}

/// The labels of other news, with the links under them; and buttons.
fn labelled(tree: &RawTree) -> Vec<(usize, usize)> {
    let words = sums(tree, &mut |node| usize::from(node.name() == "img" || !node.own_text().trim().is_empty()));
    let links = sums(tree, &mut |node| usize::from(node.name() == "a"));
    let mut is_outside = outside_links();
    let bare = sums(tree, &mut |node| {
        let letters = || node.own_text().chars().filter(|sign| is_letter(*sign)).count();
        if is_outside(node) { letters() + usize::from(node.name() == "img") } else { 0 }
    });
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open: Vec<Node<'_>> = Vec::new();
    for node in tree.all() {
        while open.last().is_some_and(|last| last.end() <= node.place()) {
            open.pop();
        }
        if !node.is_text() {
            open.push(node);
        } else if found.last().is_none_or(|(_, end)| *end <= node.place()) {
            found.extend(range(node, &open, &Sums { words: &words, links: &links, bare: &bare }));
        }
    }
    found
}

/// Lines in which only the signs are left that stood between buttons.
fn signs(tree: &RawTree) -> Vec<(usize, usize)> {
    let is_sign = |node: Node<'_>| {
        is_listed("nav br", node.name())
            || node.is_text() && node.own_text().chars().all(|sign| !is_letter(sign) && !sign.is_ascii_digit())
    };
    let is_line = |node: &Node<'_>| {
        is_listed("p div center td", node.name())
            && node.children().any(|inside| inside.name() == "nav")
            && node.children().all(is_sign)
    };
    tree.all().filter(is_line).map(|node| (node.place(), node.end())).gather()
}

struct Sums<'s> {
    words: &'s [usize],
    links: &'s [usize],
    bare: &'s [usize],
}

/// What goes with a text: nothing, where it is no label.
fn range(text: Node<'_>, open: &[Node<'_>], sums: &Sums<'_>) -> Option<(usize, usize)> {
    let mut said = if text.own_text().len() <= 100 { fold(text.own_text()) } else { String::new() };
    said.retain(|sign| !sign.is_ascii_digit());
    // Without its marks this would be many other words.
    let is_tag = || tidy(text.own_text()).trim_end_matches(&[':', ' '][..]) == "Thẻ";
    let has_sign = || text.own_text().contains(&[':', '['][..]);
    let is_linked = is_listed(LINKED, &said) && is_tool(open);
    let is_weak = || is_listed(WEAK, &said) && (has_sign() || is_tool(open));
    let is_button = is_linked || is_listed(BUTTONS, &said) || is_weak();
    let bare = ["cac", "nhung"].iter().find_map(|word| said.strip_prefix(word)).unwrap_or(&said);
    let is_label = is_listed(LABELS, bare) || is_tag();
    if let Some(last) = open.last().filter(|last| last.name() == "label" && is_listed(FIELDS, &said)) {
        return Some((last.place(), last.end()));
    }
    if said.is_empty() || !is_label && !is_button {
        return None;
    }
    // With the elements that hold nothing else.
    let is_alone = |node: &&Node<'_>| between(sums.words, node.place(), node.end()) == 1;
    let label = open.iter().rev().take_while(is_alone).last().copied().unwrap_or(text);
    let parent = open.iter().rev().find(|node| !is_alone(node));
    if is_button {
        // An item of a list or a table may be about it.
        let is_item = matches!(label.name(), "li" | "td") && said != "quangcao" && !is_linked;
        let is_line = is_item || matches!(label.name(), "p" | "div" | "center" | "a");
        // With the voice that reads the text.
        let voice = parent
            .and_then(|parent| parent.find("audio"))
            .filter(|voice| voice.place() >= label.end() && between(sums.words, label.end(), voice.place()) == 0);
        return is_line.then_some((label.place(), voice.map_or(label.end(), Node::end)));
    }
    if let Some(parent) = parent.filter(|parent| is_list(**parent, label, sums)) {
        return Some((parent.place(), parent.end()));
    }
    let end = parent.map_or(usize::MAX, |parent| parent.end());
    linked(label, end, sums).map(|end| (label.place(), end))
}

/// Whether what elements are around is a link that only scripts follow, or, without one, stands at the right.
fn is_tool(open: &[Node<'_>]) -> bool {
    let is_place = |href: &str| href.starts_with('#') || safe_href(href).is_none();
    match open.iter().rfind(|node| node.name() == "a") {
        Some(link) => !link.has("name") && !link.has("id") && link.attribute("href").is_none_or(is_place),
        // Cells of numbers stand there as well.
        None => open.iter().any(|node| align::of(*node) == Some(Align::End) && !matches!(node.name(), "td" | "th")),
    }
}

/// Whether an element is a list of other news with a label at its head.
fn is_list(parent: Node<'_>, label: Node<'_>, sums: &Sums<'_>) -> bool {
    between(sums.words, parent.place(), label.place()) == 0
        && between(sums.links, label.end(), parent.end()) >= LINKS
        && parent.find("h1").is_none()
        && !label.after(parent.end()).any(|node| is_written(node, sums))
}

/// Whether an element begins with words of its own, and not with a link.
fn is_written(node: Node<'_>, sums: &Sums<'_>) -> bool {
    let bare = |node: Node<'_>| between(sums.bare, node.place(), node.end());
    let mut inside = node.itself().chain(node.inside());
    let is_first = |inner: &Node<'_>| inner.name() == "a" || inner.is_text() && bare(*inner) > 0;
    bare(node) > REMARK && inside.find(is_first).is_some_and(Node::is_text)
}

/// Where the links under a label end. What is no heading or paragraph has to have nothing else beside it.
fn linked(label: Node<'_>, end: usize, sums: &Sums<'_>) -> Option<usize> {
    let mut last = None;
    for node in label.after(end) {
        if between(sums.bare, node.place(), node.end()) > 0 {
            let is_block = is_listed("p div li td h2 h3 h4 h5 h6", label.name());
            return last.filter(|_| is_block);
        }
        if between(sums.links, node.place(), node.end()) > 0 {
            last = Some(node.end());
        }
    }
    last
}
