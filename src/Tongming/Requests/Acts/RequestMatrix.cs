using System.Text;

namespace Tongming.Requests.Acts;

/// <summary>The whole of the process for people to read: every state, every act, every party.</summary>
[Law("R1-47")]
public static class RequestMatrix
{
    /// <summary>
    /// One block for each state. A line for each act that is possible there: code, where it leads, who may. The last line of a block lists
    /// the acts that are not possible, so that every combination stands in the text.
    /// </summary>
    public static string Print(RequestPermissions permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        var text = new StringBuilder("Every state, every act, every party. What is not named is not allowed.\n");
        Block(text, permissions, null);
        foreach (var state in RequestStates.All)
            Block(text, permissions, state);
        return text.ToString();
    }

    private static void Block(StringBuilder text, RequestPermissions permissions, RequestState? state)
    {
        var name = state is { } there ? $"{there} {RequestStates.NameOf(there)}" : "(no request yet)";
        text.Append($"\n== {name}\n");
        foreach (var entry in RequestActs.All.Where(entry => RequestTransitions.IsPossible(state, entry.Act)))
            text.Append($"{entry.Code, -26} -> {To(state, entry.Act), -30} by {Parties(permissions, state, entry.Act)}\n");
        var others = RequestActs.All.Where(entry => !RequestTransitions.IsPossible(state, entry.Act)).Select(entry => entry.Code).ToList();
        text.Append($"not possible: {(others.Count == 0 ? "–" : string.Join(' ', others))}\n");
    }

    private static string To(RequestState? state, RequestAct act)
    {
        var targets = RequestTransitions.Targets(state, act);
        return targets is [var only] && only == state ? "(stays)" : string.Join(" | ", targets);
    }

    private static string Parties(RequestPermissions permissions, RequestState? state, RequestAct act)
    {
        var parties = RequestParty.All.Where(party => permissions.May(party, act, state)).ToList();
        return parties.Count == 0 ? "nobody" : string.Join(' ', parties);
    }
}
