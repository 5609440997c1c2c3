import { expect, test } from 'vitest';
import { paper } from '../commune.ts';
import { marks } from '../papers.ts';
import { city, client, east, models, thon1, thuy, units, women } from './cast.ts';
import { inbox, milestones, overview } from './figures.ts';

const id = () => crypto.randomUUID() as string;
const [round, recognition, selection, exemplar, commendation] = [id(), id(), id(), id(), id()];
const session = { round, session: 'hoi-nghi' };
const { account, panel, committee } = east;

async function votes(model: string, against: string[], voters: string[]): Promise<void> {
  for (const name of voters) {
    const approve = !against.includes(name);
    const ballot = { ...session, model, marks, approve, ...(approve ? {} : { confirmed: true }) };
    await client.act(panel(name), 'castAppraisalBallot', ballot);
  }
}
const chosen = { recognition, campaign: east.campaign(2026), body: 'PARTY_COMMITTEE', number: '120-QĐ/ĐU' };

/** September to November 2026: east appraises, recognises and nominates; the rating turns out lower. */
export function recognising(): void {
  test('R-18 who is in charge of the road does not vote on it, and votes on the others', async () => {
    client.on('2026-09-01');
    const plan = paper('Kế hoạch thẩm định', '20-KH/BXDĐ', '2026-09-01');
    await client.act(east.board, 'planAppraisalRound', {
      round,
      campaign: east.campaign(2026),
      title: 'Thẩm định',
      plan,
    });
    const duties = { head: 'HEAD', clerk: 'SECRETARY', thuy: 'MEMBER', front: 'MEMBER', youth: 'MEMBER' };
    const members = Object.entries(duties).map(([name, duty]) => ({
      ...{
        account: account(name),
        title: `Thành viên ${name}`,
        duty,
        ...(name === 'thuy' ? { person: thuy } : {}),
      },
    }));
    const decision = paper('Quyết định thành lập Đoàn', '31-QĐ/ĐU', '2026-09-01');
    await client.act(east.board, 'appointAppraisalPanel', { round, members, decision });
    client.on('2026-09-10');
    const report = paper('Báo cáo kết quả', '02-BC', '2026-09-10');
    const appraised = [models.road, models.well, models.waste];
    for (const [who, model] of [
      [thon1, models.road],
      [thon1, models.well],
      [women, models.waste],
    ] as const)
      await client.act(who, 'submitModelForAppraisal', { model, round, report, evidence: [report] });
    const scheduled = { ...session, scheduledOn: '2026-09-21', place: 'Hội trường', models: appraised };
    await client.act(east.board, 'scheduleAppraisalSession', scheduled);
    client.on('2026-09-21');
    const everybody = Object.keys(duties);
    const attendance = everybody.map(account);
    await client.act(panel('head'), 'openAppraisalSession', { ...session, heldOn: '2026-09-21', attendance });
    const onRoad = { ...session, model: models.road, marks, approve: true };
    expect(await client.refused(panel('thuy'), 'castAppraisalBallot', onRoad)).toEqual([
      'RECUSED R-18 model',
    ]);
    const others = everybody.filter((name) => name !== 'thuy');
    await votes(models.road, ['youth'], others);
    await votes(models.well, ['front'], everybody);
    await votes(models.waste, ['head', 'thuy', 'youth'], everybody);
    await client.act(panel('clerk'), 'closeAppraisalSession', session);
    await client.act(east.board, 'publishAppraisalNotice', {
      round,
      number: '15-TB/BXDĐ',
      issuedOn: '2026-09-21',
    });
    const query = `query($round: UUID!) { appraisalRound(id: $round) { sessions { entered { model { name } recusals { member ground } } }
      results { model { name } eligible recused yes no passed } } }`;
    const { appraisalRound } = await client.read(east.board, query, { round });
    const recused = appraisalRound.sessions[0].entered.filter(({ recusals }: Entered) => recusals.length > 0);
    expect(recused).toEqual([
      { model: { name: 'Hiến đất mở đường' }, recusals: [{ member: account('thuy'), ground: 'LEADER' }] },
    ]);
    const results = new Map(appraisalRound.results.map(({ model, ...rest }: Named) => [model.name, rest]));
    expect(Object.fromEntries(results)).toEqual({
      // Four of five may vote: three are more than half of them.
      'Hiến đất mở đường': { eligible: 4, recused: 1, yes: 3, no: 1, passed: true },
      'Nước sạch đến từng hộ': { eligible: 5, recused: 0, yes: 4, no: 1, passed: true },
      'Phân loại rác': { eligible: 5, recused: 0, yes: 2, no: 3, passed: false },
    });
  });

  test('two are recognised, one is selected and nominated, a higher award is proposed', async () => {
    client.on('2026-10-05');
    await client.act(east.signatory, 'issueRecognitionDecision', {
      ...{
        ...chosen,
        issuedOn: '2026-10-05',
        signatory: 'Bí thư Đảng ủy',
        models: [models.road, models.well],
      },
      declined: [{ model: models.waste, reason: 'Chưa đạt số phiếu' }],
    });
    const voters = ['chief', 'deputy', 'military'];
    await client.act(east.board, 'openSelection', {
      ...{
        selection,
        campaign: east.campaign(2026),
        title: 'Bình xét',
        seats: 1,
        candidates: [models.road, models.well],
      },
      committee: voters.map((name) => ({ account: account(name), title: name })),
    });
    for (const [name, model] of [
      ['chief', models.road],
      ['deputy', models.road],
      ['military', models.well],
    ] as const)
      await client.act(committee(name), 'castSelectionBallot', { selection, models: [model] });
    await client.act(east.board, 'closeSelection', { selection });
    client.on('2026-10-08');
    await client.act(east.board, 'nominateExemplar', {
      ...{
        exemplar,
        campaign: east.campaign(2026),
        subject: 'COLLECTIVE',
        model: models.road,
        unit: units.thon1,
      },
      title: 'Chi bộ thôn 1',
      rating: { level: 'GOOD', ratedBy: 'Đảng ủy xã', ratedOn: '2026-10-08', provisional: true },
    });
    for (const item of ['MINUTES', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'SUMMARY', 'LIST'])
      await client.act(east.board, 'fileExemplarDocument', {
        ...{ exemplar, item, document: { title: item } },
        ...(item === 'ACHIEVEMENT_REPORT' ? { copies: 3, bound: true } : {}),
      });
    const confirmed = { exemplar, confirmedOn: '2026-10-08' };
    await client.act(thon1, 'confirmAchievementReport', { ...confirmed, by: 'DIRECT_COMMITTEE' });
    await client.act(east.signatory, 'confirmAchievementReport', { ...confirmed, by: 'PROPOSING_COMMITTEE' });
    client.on('2026-10-09');
    await client.act(east.signatory, 'sendExemplarDossier', {
      exemplar,
      number: '60-TTr/ĐU',
      sentOn: '2026-10-09',
    });
    client.on('2026-10-20');
    await client.act(east.board, 'proposeCommendation', {
      ...{ commendation, campaign: east.campaign(2026), form: 'BANG_KHEN', model: models.well },
      ...{
        recipient: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', unit: units.thon1 },
        achievement: '35 hộ có nước sạch',
      },
    });
    await client.act(east.board, 'submitCommendationUpward', {
      ...{ commendation, authority: 'Thành ủy', number: '66-TTr/ĐU', sentOn: '2026-10-20' },
    });
    expect(await inbox()).toEqual([
      'DOSSIER | Chi bộ thôn 1 | east | 60-TTr/ĐU | due 2026-10-14',
      'PROPOSAL | BANG_KHEN | east | 66-TTr/ĐU | no day',
    ]);
    expect(await inbox('DOSSIER')).toEqual(['DOSSIER | Chi bộ thôn 1 | east | 60-TTr/ĐU | due 2026-10-14']);
    expect(await inbox('PROPOSAL')).toEqual(['PROPOSAL | BANG_KHEN | east | 66-TTr/ĐU | no day']);
    expect(await inbox('REPORT')).toEqual([]);
    expect((await milestones(east, 2026)).APPRAISAL_AND_NOMINATION).toEqual(['2026-10-14 DELIVERED_ON_TIME']);
  });

  test('R-26 the rating is confirmed lower: the city sees the mark, declines the one and grants the other', async () => {
    const below = '{ exemplars(campaign: "ID", belowCriterion: true) { nodes { id status } } }';
    const marked = async () =>
      (await client.read(city.officer, below.replace('ID', east.campaign(2026)))).exemplars.nodes;
    expect(await marked()).toEqual([]);
    client.on('2026-10-30');
    await client.act(east.board, 'confirmExemplarRating', {
      ...{ exemplar, level: 'COMPLETED', ratedBy: 'Đảng ủy xã', ratedOn: '2026-10-29' },
    });
    expect(await marked()).toEqual([{ id: exemplar, status: 'SENT' }]);
    expect(await inbox()).toEqual([
      'DOSSIER | Chi bộ thôn 1 (below) | east | 60-TTr/ĐU | due 2026-10-14',
      'PROPOSAL | BANG_KHEN | east | 66-TTr/ĐU | no day',
    ]);
    // Sent, and not decided on: it counts apart until it is.
    expect((await overview(east.commune, 2026)).awards).toEqual({
      COLLECTIVE: { recognised: 2, belowCriterion: 1 },
    });
    client.on('2026-11-05');
    await client.act(city.officer, 'recordCityOutcome', {
      ...{ exemplar, outcome: 'DECLINED', decidedOn: '2026-11-04', note: 'Xếp loại thấp hơn mức yêu cầu' },
    });
    await client.act(city.officer, 'recordHigherAward', {
      ...{ commendation, authority: 'Thành ủy', decidedOn: '2026-11-04', granted: true, number: '88-QĐ/TU' },
    });
    expect(await inbox()).toEqual([]);
  });

  test('the figures of November', async () => {
    expect(await overview(east.commune, 2026)).toEqual({
      total: {
        ...{
          registered: 3,
          accepted: 3,
          standing: 3,
          planned: 3,
          launched: 2,
          implementing: 3,
          inspected: 1,
        },
        // All three were appraised; road was nominated, well commended.
        ...{ appraised: 3, recognised: 2, exemplar: 1, commended: 1 },
      },
      results: { SQUARE_METRE: 280, HOUSEHOLD: 95 },
      resources: { 'MONEY PEOPLE VND': 50_000_000, 'LABOUR PEOPLE WORKDAY': 30 },
      targets: {
        MODELS: { official: '3 of 3', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 3, RECOGNISED: 2 },
        NEW_OR_REPLICATED: { official: '2 of 1', REGISTERED: 2, STANDING: 2, IMPLEMENTING: 2, RECOGNISED: 2 },
      },
      // the dossier was sent and declined.
      awards: { COLLECTIVE: { recognised: 2, nominated: 1, BANG_KHEN: 1 } },
      groups: {
        thon1: {
          ...{
            registered: 2,
            accepted: 2,
            standing: 2,
            planned: 2,
            launched: 2,
            implementing: 2,
            inspected: 1,
          },
          ...{ appraised: 2, recognised: 2, exemplar: 1, commended: 1 },
        },
        women: { registered: 1, accepted: 1, standing: 1, planned: 1, implementing: 1, appraised: 1 },
      },
      yearBefore: null,
    });
  });
}
interface Entered {
  recusals: object[];
}
interface Named {
  model: { name: string };
}
