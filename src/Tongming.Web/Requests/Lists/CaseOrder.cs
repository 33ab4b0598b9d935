using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;

namespace Tongming.Web.Requests.Lists;

/// <summary>
/// The order of a list, and pages by the key of the line at which the last page ended: the thousandth page costs what the first does,
/// and nothing is shown twice when new cases come in between. Lines without the day stand last, whichever way it is sorted.
/// </summary>
/// <param name="Column">Name of the column in the address.</param>
/// <param name="Day">Its day.</param>
internal sealed record CaseOrder(string Column, Expression<Func<InformationRequest, DateOnly?>> Day)
{
    /// <summary>The columns by which a list can be sorted; the first one unless told.</summary>
    public static IReadOnlyList<CaseOrder> All { get; } =
    [new("submitted", request => request.SubmittedOn), new("due", request => request.ReplyDue), new("closed", request => request.ClosedOn)];

    /// <summary>The order of an address: newest first where it names none.</summary>
    public static (CaseOrder Order, bool Descending) Of((string Column, bool Descending)? sort) =>
        sort is { } asked && All.FirstOrDefault(one => one.Column == asked.Column) is { } found
            ? (found, asked.Descending)
            : (All[0], true);

    /// <summary>One page of lines, in order, with those beyond it where there are some.</summary>
    /// <param name="cases">What is listed.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<List<CaseLine>> TakeAsync(IQueryable<InformationRequest> cases, CasePage page, CancellationToken cancel)
    {
        var descending = page.Descending != page.IsBackward;
        var lines = new List<CaseLine>();
        // Whoever sorts by a day sees those that have it first, and then the others.
        var isReached = page.From is null;
        foreach (var dated in page.IsBackward ? new[] { false, true } : [true, false])
        {
            var part = Part(cases, dated);
            if (!isReached && page.From is { } key)
            {
                if (key.Day is not null != dated)
                    continue;
                part = Beyond(part, key, descending);
            }

            isReached = true;
            lines.AddRange(await Sorted(part, dated, descending).Take(page.Size + 1 - lines.Count).Select(CaseLine.Of).ToListAsync(cancel));
            if (lines.Count > page.Size)
                break;
        }

        return lines;
    }

    /// <summary>The key of a line.</summary>
    public CaseKey KeyOf(CaseLine line) =>
        new(
            Column switch
            {
                "due" => line.ReplyDue,
                "closed" => line.ClosedOn,
                _ => line.SubmittedOn,
            },
            line.Id
        );

    /// <summary>All of them in order, in one question. The engines do not agree where a day that is missing stands.</summary>
    public IQueryable<InformationRequest> Whole(IQueryable<InformationRequest> cases, bool descending)
    {
        var isMissing = Compare(ExpressionType.Equal, null);
        return descending
            ? cases.OrderBy(isMissing).ThenByDescending(Day).ThenByDescending(request => request.Id)
            : cases.OrderBy(isMissing).ThenBy(Day).ThenBy(request => request.Id);
    }

    private IQueryable<InformationRequest> Part(IQueryable<InformationRequest> cases, bool dated) =>
        Column == "submitted"
            ? dated
                ? cases
                : cases.Where(_ => false)
            : cases.Where(Compare(dated ? ExpressionType.NotEqual : ExpressionType.Equal, null));

    private IQueryable<InformationRequest> Sorted(IQueryable<InformationRequest> cases, bool dated, bool descending) =>
        (dated, descending) switch
        {
            (true, false) => cases.OrderBy(Day).ThenBy(request => request.Id),
            (true, true) => cases.OrderByDescending(Day).ThenByDescending(request => request.Id),
            (false, false) => cases.OrderBy(request => request.Id),
            _ => cases.OrderByDescending(request => request.Id),
        };

    private IQueryable<InformationRequest> Beyond(IQueryable<InformationRequest> cases, CaseKey key, bool descending)
    {
        var id = key.Id;
        Expression<Func<InformationRequest, bool>> further = descending ? request => request.Id < id : request => request.Id > id;
        if (key.Day is not { } day)
            return cases.Where(further);
        var notBefore = Compare(descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, day);
        var after = Compare(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, day);
        return cases.Where(notBefore).Where(Either(after, further));
    }

    private Expression<Func<InformationRequest, bool>> Compare(ExpressionType comparison, DateOnly? day)
    {
        // A captured value becomes a parameter of the statement, a constant would make a new statement for each day.
        Expression<Func<DateOnly?>> value = () => day;
        return Expression.Lambda<Func<InformationRequest, bool>>(
            Expression.MakeBinary(comparison, Day.Body, day is null ? Expression.Constant(null, typeof(DateOnly?)) : value.Body),
            Day.Parameters
        );
    }

    private static Expression<Func<InformationRequest, bool>> Either(
        Expression<Func<InformationRequest, bool>> one,
        Expression<Func<InformationRequest, bool>> other
    )
    {
        var body = new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body);
        return Expression.Lambda<Func<InformationRequest, bool>>(Expression.OrElse(one.Body, body), one.Parameters);
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
