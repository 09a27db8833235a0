//! What a field of a record is by its name.

use super::personal::is_personal;
use crate::text::{fold, has, is_listed};

/// What is in the name of an identity paper or an account, folded.
const PAPERS: &str = "cccd cmnd cmt cancuoc chungminh hochieu passport identit identif identno dinhdanh giayto idn idcard taikhoan account";
/// What says when and where a paper was issued, or at which bank an account is, folded.
const BESIDE: &str =
    "ngaycap noicap ngaycapnoicap nganhang tennganhang chinhanh bank bankname branch issuedate issueplace";

/// What a record in JSON has under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Open,
    Personal,
    /// An identity paper or an account, which is personal.
    Paper,
    /// What is personal where the record has one of these.
    Beside,
}

/// What a field is by its name.
pub(super) fn sort(field: &str) -> Sort {
    let folded = fold(field);
    if !is_personal(field) {
        return if is_listed(BESIDE, &folded) { Sort::Beside } else { Sort::Open };
    }
    if is_paper(&folded) { Sort::Paper } else { Sort::Personal }
}

/// Whether a folded name of something personal is that of an identity paper or an account.
pub(crate) fn is_paper(folded: &str) -> bool {
    is_listed("stk cc tcc socc sotcc gttt", folded) || PAPERS.split(' ').any(|word| has(folded, word))
}
