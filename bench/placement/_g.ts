import { placeEvent } from "#server/placement/placeEvent.ts";
import { sampleEvent } from "#tests/server/placement/sampleEvent.ts";
Error.stackTraceLimit=12;
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const model = sampleEvent({ seed: 1, seniors: 2_000, panels: 125, blocks: 2, slotsPerBlock: 12 });
const go=(m:any,label:string)=>{ let at=cpu(); const t0=at; const gaps:[number,string][]=[];
 const a=placeEvent(m,{isCancelled:()=>{const n=cpu(); if(n-at>25) gaps.push([n-at,(new Error().stack??"").split("\n").slice(3,8).map(s=>s.trim().split(" ")[1]).join("<")]); at=cpu(); return false;}});
 console.log(label,a.kind,'cpu',Math.round(cpu()-t0),'tail',Math.round(cpu()-at)); gaps.sort((x,y)=>y[0]-x[0]); for(const g of gaps.slice(0,8)) console.log('  ',Math.round(g[0]),g[1]); return a; };
const a=go(model,'cold'); go(model,'warm');
if(a.kind!=='cancelled'){ const most=<P,>(p:P[])=>p.filter((_,i)=>i%10!==0); const {memberships,seats,rooms}=a.assignment; const pm={...model,pins:{memberships:most(memberships),seats:most(seats),rooms:most(rooms)}}; go(pm,'pinned'); go(pm,'pinned'); go(pm,'pinned'); }
