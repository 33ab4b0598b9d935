using System.Globalization;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>What stands in the form of an act when it is opened, beside the defaults of its Input.</summary>
internal static class ActStart
{
    /// <summary>What a case says about the fields of an act.</summary>
    public static Dictionary<string, string> Known(
        RequestAct act,
        InformationRequest request,
        IReadOnlyDictionary<string, PaperValue> draft
    )
    {
        var known = new Dictionary<string, string>();
        if (request.DraftHash is { } hash)
            known["ContentHash"] = hash;
        switch (act)
        {
            case RequestAct.CorrectEntry:
                (known["Title"], known["Description"]) = (request.Title, request.Description);
                break;
            case RequestAct.CorrectClass:
                known["ApplicantClass"] = request.ApplicantClass.ToString();
                break;
            case RequestAct.RecordPayment:
                known["Yuan"] = request.FeeYuan.ToString(CultureInfo.InvariantCulture);
                break;
            case RequestAct.DraftDecision:
                Draft(known, request, draft);
                break;
            default:
                break;
        }

        return known;
    }

    private static void Draft(Dictionary<string, string> known, InformationRequest request, IReadOnlyDictionary<string, PaperValue> draft)
    {
        if (request.DraftKind is not { } kind)
            return;
        (known["Kind"], known["Ground"], known["Reason"]) = (kind.Code, request.DraftGround?.Code ?? "", request.DraftReason ?? "");
        Take("Content", "公开内容", "公开位置");
        Take("RefusedPart", "不予公开部分");
        Take("LegalBasis", "法律依据", "特别规定");
        Take("Elsewhere", "负责机关", "查询地点", "办理渠道");
        Take("EarlierNumber", "原答复文号");
        Take("PublicInterest", "公开理由");
        if (request.DraftSearchText is { } written)
        {
            var search = SearchRecord.Parse(written);
            (known["SearchWhere"], known["SearchKeywords"], known["SearchBy"]) = (search.Where, search.Keywords, search.By);
            known["SearchOn"] = search.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        void Take(string field, params string[] names)
        {
            var found = names.Select(name => draft.GetValueOrDefault(name)).FirstOrDefault(value => value is { IsEmpty: false });
            if (found is not null)
                known[field] = string.Join('\n', found.Parts);
        }
    }
}
