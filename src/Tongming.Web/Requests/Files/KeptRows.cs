using System.Text.Json.Nodes;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Files;

/// <summary>The rows of files that come with an act: written in the transaction of the act or not at all.</summary>
internal sealed record KeptRows(Guid BodyId, Guid RequestId, IReadOnlyList<StagedFile> Files)
{
    /// <summary>Files that go out with the reply, not yet sent.</summary>
    public const string Reply = "reply";

    /// <summary>Papers of the file that the applicant does not get.</summary>
    public const string Paper = "paper";

    /// <summary>What keeps a finding in a file that goes out, in the words of the officer.</summary>
    public IReadOnlyList<FindingExcuse> Justified { get; init; } = [];

    /// <summary>The same files as the act sees them.</summary>
    public IReadOnlyList<ActFile> AsActFiles() => [.. Files.Select(file => new ActFile(Guid.Empty, file.Name, file.Sha256))];

    /// <summary>Adds the rows, and an entry of the ledger for each reason.</summary>
    public void Write(Db db, RequestAct act, Actor actor, Now now)
    {
        foreach (var file in Files)
        {
            var label = new KeptFile.Label(
                file.Name,
                file.MediaType,
                FilePurposes.OfRequest,
                RequestId,
                PurposeOf(act),
                now.Instant,
                actor.Id
            );
            var row = new KeptFile(BodyId, Guid.CreateVersion7(now.Instant), file.Stored, label);
            if (act is RequestAct.DraftDecision or RequestAct.Supplement)
                row.Seal();
            db.Add(row);
        }

        foreach (var one in Justified)
            db.Record(
                new LedgerAct
                {
                    BodyId = BodyId,
                    Act = "request.justify-finding",
                    SubjectKind = "request",
                    SubjectId = RequestId,
                    Actor = actor,
                    Day = now.Day,
                    At = now.Instant,
                    Why = "R3-37",
                    Facts = new JsonObject { ["file"] = one.Sha256, ["finding"] = one.Kind }.ToJsonString(),
                    Note = one.Reason,
                }
            );
    }

    private static string PurposeOf(RequestAct act) =>
        act switch
        {
            RequestAct.ReceiveCorrection => FilePurposes.Correction,
            RequestAct.ReceiveReasons => FilePurposes.Reasons,
            RequestAct.DraftDecision => Reply,
            RequestAct.Supplement => FilePurposes.IssuedPaper,
            _ => FilePurposes.Material,
        };
}
