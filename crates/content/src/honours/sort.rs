//! What a field of a record, or a column of a sheet, is by its name.

use super::personal::is_personal;
use crate::text::{Words, fold, has, is_digit, is_letter, is_listed};

/// What is in the name of an identity paper, folded.
const PAPERS: &str = "cccd cmnd cmt cmqd cmsq cancuoc chungminh hochieu passport identit identif identno dinhdanh ddcn congdan \
    masocanhan giayto khaisinh thecc idn idcard nalid zenid";
/// What is in the name of an account, folded.
const ACCOUNTS: &str = "taikhoan tk chuyenkhoan acc iban bankno banknum atm nganhang";
/// What the name of when, where and by whom a paper was issued, and of how long it holds, is made of, folded.
static ISSUE: Words = Words::new(
    "ngay thang nam noi coquan congan ca donvi do boi cap tai va the giayto moi lai doi landau hethan co giatri den han thoihan sudung \
     date place of issue issued issuedate issuing by at on office authority expiry expiration expires expired valid until to",
);
/// What such a name has in it.
const ISSUED: &str = "cap hethan giatriden hansudung hanthe issu expir valid";
/// What says at which bank an account is, and whose, folded.
static BANK: Words = Words::new(
    "chinhanh chinhanhpgd tenchinhanh nhchinhanh branch branchname bank bankname bankbranch bankcode nameofbank nh tennh tainh pgd \
     motai motainh noimo noimotk nhmotk tentk tenchutk thuhuong nhthuhuong tenthuhuong nguoithuhuong \
     tennguoithuhuong donvithuhuong beneficiary* holder* cardholder* accountowner swift*",
);

/// What a record in JSON has under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Open,
    Personal,
    /// An identity paper or an account, which is personal.
    Paper,
    /// When and where a paper was issued, which is personal where the record has one of these.
    Issue,
    /// An account's bank, which is so as well.
    Bank,
}

/// What a field is by its name.
pub(super) fn sort(field: &str) -> Sort {
    if !is_personal(field) {
        return match (is_issue(field), is_bank(field)) {
            (true, _) => Sort::Issue,
            (_, true) => Sort::Bank,
            _ => Sort::Open,
        };
    }
    let folded = fold(field);
    if is_paper(&folded) || is_account(&folded) { Sort::Paper } else { Sort::Personal }
}

/// Whether a folded name of something personal is that of an identity paper.
pub(crate) fn is_paper(folded: &str) -> bool {
    is_listed("cc socc sothecc tcc sotcc socm gttt", folded) || PAPERS.split(' ').any(|word| has(folded, word))
}

/// Whether a folded name of something personal is that of an account.
pub(crate) fn is_account(folded: &str) -> bool {
    // `SĐT khác` is none.
    !has(folded, "dtk") && ACCOUNTS.split(' ').any(|word| has(folded, word))
}

/// Whether a name says when, where or by whom a paper was issued, or how long it holds.
pub(crate) fn is_issue(name: &str) -> bool {
    is_either(name, |folded| {
        // `Cấp cơ quan` is a rank, `Năm cấp` the year of an award.
        let is_rank = || folded.starts_with("cap") && !["ngay", "tai", "boi"].iter().any(|word| has(folded, word));
        let is_said = ISSUED.split(' ').any(|word| has(folded, word));
        is_said && ISSUE.make_up(folded) && !folded.starts_with("nam") && !is_rank()
    })
}

/// Whether a name says at which bank an account is, or whose it is.
pub(crate) fn is_bank(name: &str) -> bool {
    is_either(name, |folded| has(folded, "nganhang") || has(folded, "chinhanhnh") || BANK.fits(folded))
}

/// Whether a name folded, without its number, says so, be it whole or without a note: `3. Ngày cấp (nếu có)`.
fn is_either(name: &str, says: fn(&str) -> bool) -> bool {
    let says = |part: &str| says(fold(part).trim_matches(is_digit));
    let brackets = &['(', ')', '[', ']'][..];
    says(name)
        || name.contains(brackets) && name.split(brackets).find(|part| part.contains(is_letter)).is_some_and(says)
}
