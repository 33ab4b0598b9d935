namespace Tongming.Requests.Replies;

/// <summary>What a reply must have before it can close a request. Closing fields are the annual report.</summary>
[Law("条例 第三十六条", "条例 第三十七条", "R1-70", "R1-71")]
public static class CloseRule
{
    /// <summary>
    /// Null where the draft is complete. Else what is missing: <c>request.reply.set-by-act</c> (O1, O2),
    /// <c>request.reply.hash-missing</c>, <c>.reason-missing</c>, <c>.ground-missing</c> (A3), <c>.ground-differs</c>,
    /// <c>.ground-not-fitting</c>, <c>.search-missing</c> (U1), <c>.earlier-decision-missing</c> (N2), <c>.correction-missing</c> (U4).
    /// </summary>
    public static Refusal? WhatIsMissing(DecisionDraft draft, bool correctionReceived)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var kind = draft.Kind;
        if (!kind.IsDrafted)
            return new Refusal("request.reply.set-by-act", kind.Wording);
        if (string.IsNullOrWhiteSpace(draft.ContentHash))
            return new Refusal("request.reply.hash-missing");
        if (kind.NeedsReason && string.IsNullOrWhiteSpace(draft.Reason))
            return new Refusal("request.reply.reason-missing", kind.Wording);
        if (kind.NeedsSearchRecord && draft.Search is not { IsComplete: true })
            return new Refusal("request.reply.search-missing");
        if (kind.NeedsEarlierDecision && string.IsNullOrWhiteSpace(draft.EarlierDecision))
            return new Refusal("request.reply.earlier-decision-missing");
        if (kind.NeedsCorrection && !correctionReceived)
            return new Refusal("request.reply.correction-missing");
        return GroundOf(draft);
    }

    private static Refusal? GroundOf(DecisionDraft draft)
    {
        var kind = draft.Kind;
        if (kind.NeedsAnyGround)
            return draft.Ground is null ? new Refusal("request.reply.ground-missing", kind.Wording) : null;
        if (draft.Ground is null || draft.Ground == kind.Ground)
            return null;
        return kind.Ground is null
            ? new Refusal("request.reply.ground-not-fitting", kind.Wording)
            : new Refusal("request.reply.ground-differs", kind.Wording, draft.Ground.Wording);
    }
}
