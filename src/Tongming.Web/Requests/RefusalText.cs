using Tongming.Web.Platform.Documents.Inspection;

namespace Tongming.Web.Requests;

/// <summary>The Chinese sentence of any refusal that work on a case can give, wherever its rule stands.</summary>
internal static class RefusalText
{
    /// <summary>The sentence: what is wrong and how to mend it.</summary>
    public static string Say(Refusal refusal)
    {
        if (RequestsText.Knows(refusal.Code))
            return RequestsText.Say(refusal);
        return refusal.Code[..refusal.Code.IndexOf('.', StringComparison.Ordinal)] switch
        {
            "upload" or "clean" or "document" => InspectionText.Say(refusal),
            "template" => RequestsText.Say(refusal),
            "dispute" or "complaint" or "archive" or "retention" => AftermathText.Say(refusal),
            "requests" => Lists.ListsText.Say(refusal),
            "import" => Import.ImportText.Say(refusal),
            _ => RequestText.Say(refusal),
        };
    }
}
